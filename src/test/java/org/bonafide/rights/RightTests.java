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

    private static Right right(
            Right.State state, LocalDate from, LocalDate until, List<String> jurisdictions, List<String> territories) {
        return new Right(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Right.Kind.TRADEMARK,
                "AURORA",
                "1",
                "CNIPA",
                jurisdictions,
                "9",
                "Aurora",
                from,
                until,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                territories);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, 2020-01-01, 2030-01-01, IN_FORCE",
        "APPROVED, , , IN_FORCE",
        "APPROVED, 2026-11-25, 2026-11-25, EXPIRING",
        "APPROVED, , 2027-02-23, EXPIRING",
        "APPROVED, , 2027-02-24, IN_FORCE",
        "APPROVED, , 2026-11-24, EXPIRED",
        "APPROVED, 2026-11-26, , NOT_YET",
        "SUBMITTED, 2020-01-01, 2030-01-01, SUBMITTED",
        "REJECTED, 2020-01-01, 2030-01-01, REJECTED",
        "RETIRED, 2020-01-01, 2030-01-01, RETIRED",
        "DRAFT, , , DRAFT"
    })
    void showsWhatTheCalendarMadeOfIt(Right.State state, LocalDate from, LocalDate until, String status) {
        Right right = right(state, from, until, List.of("CN"), List.of("CN"));
        assertThat(right.status(TODAY, 90)).isEqualTo(status);
        assertThat(right.inForce(TODAY))
                .isEqualTo(List.of("IN_FORCE", "EXPIRING").contains(status));
    }

    @Test
    void isInForceOnlyWhereItHasEffect() {
        Right national = right(Right.State.APPROVED, null, null, List.of("CN", "US"), List.of("CN", "US"));
        assertThat(national.inForce(List.of("CN"), TODAY)).isTrue();
        assertThat(national.inForce(List.of("EU", "DE"), TODAY)).isFalse();
        Right union = right(Right.State.APPROVED, null, null, List.of("EU"), List.of("EU", "DE", "FR"));
        assertThat(union.inForce(List.of("DE"), TODAY)).isTrue();
        assertThat(union.inForce(List.of("GB"), TODAY)).isFalse();
        assertThat(right(Right.State.REJECTED, null, null, List.of("CN"), List.of("CN"))
                        .inForce(List.of("CN"), TODAY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SAVE SUBMIT DROP",
        "SUBMITTED, RECALL DROP APPROVE REJECT",
        "REJECTED, SAVE SUBMIT DROP",
        "APPROVED, ''",
        "DROPPED, ''"
    })
    void allowsOnlyWhatItsStateAllows(RightSubmission.State state, String acts) {
        for (RightSubmission.Act act : RightSubmission.Act.values()) {
            assertThat(state.allows(act))
                    .as(state + " " + act)
                    .isEqualTo(List.of(acts.split(" ")).contains(act.name()));
        }
    }
}
