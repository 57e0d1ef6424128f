package org.bonafide.misuse;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that may have been manifestly unlawful or unfounded.
 *
 * @param ground why, such as the code of the refusal
 * @param harm of a seller, the buyers it reached; of a notifier, the hours a listing was wrongly down; of a complainant,
 *     the hours it took to decide
 * @param repeated whether the same was done before
 * @param afterWarning whether it came after a warning that was in force
 * @param counted whether the one who decided held it to be manifest; true while nobody has decided
 */
record Incident(
        UUID caseId,
        String reference,
        String title,
        String ground,
        Instant at,
        boolean grave,
        int harm,
        boolean repeated,
        boolean afterWarning,
        boolean counted) {

    /** What a form calls it by. */
    public String key() {
        return reference + "/" + ground + "/" + at;
    }

    Incident counted(boolean yes) {
        return new Incident(caseId, reference, title, ground, at, grave, harm, repeated, afterWarning, yes);
    }
}
