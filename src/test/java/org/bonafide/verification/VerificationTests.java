package org.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bonafide.platform.FormFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must come with a verdict. */
class VerificationTests {

    private static final Grounds GROUNDS = new Grounds(
            List.of("NO_PRIMA_FACIE_EVIDENCE", "GENUINE_RESALE"),
            List.of("COUNTERFEIT", "KEY_OR_COA_ALONE"),
            "COUNTERFEIT");

    @Test
    void rejectsRefusalWithoutReason() {
        assertFault(form(Verdict.REFUSE, null, null, " "), "reasonCode", "verifyNotice.reasonCode.missing");
    }

    @Test
    void rejectsRefusalForATakedownsReason() {
        assertFault(
                form(Verdict.REFUSE, "COUNTERFEIT", null, null), "reasonCode", "verifyNotice.reasonCode.notRefusal");
    }

    @Test
    void rejectsQuestionThatAsksNothing() {
        assertFault(form(Verdict.ASK, null, null, "  "), "questions", "verifyNotice.questions.missing");
    }

    @Test
    void rejectsTakedownForARefusalsReason() {
        assertFault(
                form(Verdict.UPHOLD, "GENUINE_RESALE", null, null),
                "reasonCode",
                "verifyNotice.reasonCode.notTakedown");
    }

    @Test
    void upholdsForTheReasonThatTheRightSuggests() {
        assertThat(verify(form(Verdict.UPHOLD, null, null, null)).takedownReason())
                .isEqualTo("COUNTERFEIT");
    }

    @Test
    void upholdsForTheReasonChosen() {
        assertThat(verify(form(Verdict.UPHOLD, null, "KEY_OR_COA_ALONE", null)).takedownReason())
                .isEqualTo("KEY_OR_COA_ALONE");
        assertThat(verify(form(Verdict.UPHOLD, "KEY_OR_COA_ALONE", null, null)).takedownReason())
                .isEqualTo("KEY_OR_COA_ALONE");
    }

    @Test
    void keepsOnlyWhatBelongsToTheVerdict() {
        Verification asked = verify(new VerifyNoticeController.Form(
                Verdict.ASK, "GENUINE_RESALE", "COUNTERFEIT", "Send photographs", " Which variant? ", "odd"));
        assertThat(asked)
                .extracting(Verification::reasonCode, Verification::cure, Verification::questions, Verification::note)
                .containsExactly(null, null, "Which variant?", "odd");
    }

    @ParameterizedTest
    @CsvSource({
        "TRADEMARK, COUNTERFEIT",
        "COPYRIGHT, UNLICENSED_COPY",
        "DESIGN, DESIGN_OR_PATENT",
        "PATENT, DESIGN_OR_PATENT"
    })
    void suggestsTheReasonByTheKindOfRight(String kind, String reason) {
        assertThat(Grounds.usual(kind)).isEqualTo(reason);
    }

    private static VerifyNoticeController.Form form(
            Verdict outcome, String reasonCode, String takedownReason, String questions) {
        return new VerifyNoticeController.Form(outcome, reasonCode, takedownReason, null, questions, null);
    }

    private static Verification verify(VerifyNoticeController.Form form) {
        return Verification.of(UUID.randomUUID(), "task", form, GROUNDS, "reviewer", Instant.EPOCH);
    }

    private static void assertFault(VerifyNoticeController.Form form, String field, String code) {
        AbstractThrowableAssert<?, ?> fault =
                assertThatThrownBy(() -> verify(form)).isInstanceOf(FormFault.class);
        fault.extracting("field").isEqualTo(field);
        fault.extracting("code").isEqualTo(code);
    }
}
