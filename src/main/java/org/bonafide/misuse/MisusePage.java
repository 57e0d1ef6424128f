package org.bonafide.misuse;

import java.time.Instant;
import java.util.List;

/**
 * A review as its page shows it.
 *
 * @param figures of what counts: all that came to notice, or what the decision rests on
 * @param maySuspend whether the law lets this party be suspended
 * @param warning the warning in force that a suspension could rest on; null for none
 * @param complainUntil null where nobody may complain
 * @param history what was decided about the same party otherwise, the latest first
 */
record MisusePage(
        Review review,
        Review.State state,
        MisuseRule rule,
        Figures figures,
        List<Incident> incidents,
        boolean maySuspend,
        Review warning,
        ComplaintRepository.Complaint complaint,
        Instant complainUntil,
        Instant answerBy,
        List<MisuseRow> history) {}
