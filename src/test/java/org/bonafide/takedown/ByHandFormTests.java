package org.bonafide.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.bonafide.platform.FormFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When something was done by hand. */
class ByHandFormTests {

    private static final Instant OPENED = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T08:30:00Z",
                "2026-11-25T16:30+08:00",
                "2026-11-25T08:30",
                " 2026-11-25 08:30 ",
                "2026-11-25 08:30 UTC"
            })
    void readsAMomentAsPeopleAndProgramsWriteIt(String text) {
        assertThat(deed(text).at()).isEqualTo(Instant.parse("2026-11-25T08:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25 09:01, byHand.doneAt.future",
        "2026-11-24 07:59, byHand.doneAt.beforeCase",
        "yesterday, byHand.doneAt.unreadable",
        "2026-02-30 10:00, byHand.doneAt.unreadable"
    })
    void rejectsAMomentThatCannotBe(String text, String code) {
        assertThatThrownBy(() -> deed(text))
                .isInstanceOf(FormFault.class)
                .extracting("code")
                .isEqualTo(code);
    }

    private static Deed deed(String doneAt) {
        return new ByHandForm(true, doneAt, "Ticket 7", " ").deed("reviewer", OPENED, NOW);
    }
}
