package org.bonafide.verification;

import java.time.Instant;
import java.util.UUID;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;

/**
 * A verdict on a notice, with what must come with it: a refusal has a reason code, a question to the notifier is
 * written out.
 *
 * @param cure the reviewer's own words; null for the standard ones of the reason
 */
record Verification(
        UUID id,
        UUID caseId,
        String task,
        Verdict outcome,
        String reasonCode,
        String cure,
        String questions,
        String note,
        String decidedBy,
        Instant decidedAt) {

    /**
     * Checks what was entered and keeps only what belongs to the outcome.
     *
     * @throws FormFault naming the field that the outcome cannot do without
     */
    static Verification of(
            UUID caseId, String task, VerifyNoticeController.Form form, Grounds grounds, String by, Instant at) {
        Verdict outcome = form.outcome();
        boolean refused = outcome == Verdict.REFUSE;
        boolean asked = outcome == Verdict.ASK;
        if (asked && form.questions() == null) {
            throw new FormFault("questions", "verifyNotice.questions.missing");
        }
        return new Verification(
                Ids.next(),
                caseId,
                task,
                outcome,
                reason(form, grounds),
                refused ? form.cure() : null,
                asked ? form.questions() : null,
                form.note(),
                by,
                at);
    }

    private static String reason(VerifyNoticeController.Form form, Grounds grounds) {
        return switch (form.outcome()) {
            case REFUSE -> grounds.refusal(form.reasonCode());
            case ASK -> null;
            case UPHOLD ->
                form.takedownReason() == null
                        ? grounds.takedown("reasonCode", form.reasonCode())
                        : grounds.takedown("takedownReason", form.takedownReason());
        };
    }

    /** The reason code of the takedown; null unless the notice is upheld. */
    String takedownReason() {
        return outcome == Verdict.UPHOLD ? reasonCode : null;
    }
}
