package org.bonafide.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static Right right(Right.State state, LocalDate from, LocalDate until) {
        return new Right(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Right.Kind.TRADEMARK,
                "AURORA",
                "1",
                "CNIPA",
                List.of("CN", "US"),
                "9",
                "Aurora",
                from,
                until,
                state,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, 2020-01-01, 2030-01-01, IN_FORCE",
        "APPROVED, , , IN_FORCE",
        "APPROVED, 2026-11-25, 2026-11-25, EXPIRING",
        "APPROVED, , 2026-11-24, EXPIRED",
        "APPROVED, 2026-11-26, , NOT_YET",
        "SUBMITTED, 2020-01-01, 2030-01-01, SUBMITTED",
        "REJECTED, 2020-01-01, 2030-01-01, REJECTED"
    })
    void showsWhatTheCalendarMadeOfIt(Right.State state, LocalDate from, LocalDate until, String status) {
        assertThat(right(state, from, until).status(TODAY)).isEqualTo(status);
    }

    @Test
    void isInForceOnlyWhereItIsRegistered() {
        Right right = right(Right.State.APPROVED, null, null);
        assertThat(right.inForce(List.of("CN"), TODAY)).isTrue();
        assertThat(right.inForce(List.of("EU", "DE"), TODAY)).isFalse();
    }
}
