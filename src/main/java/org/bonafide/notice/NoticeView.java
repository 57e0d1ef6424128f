package org.bonafide.notice;

import java.util.UUID;
import org.bonafide.casefile.CaseState;

/** How notices and their rows are shown. */
final class NoticeView {

    private NoticeView() {}

    /** Who and what a notice's page names beside the notice itself. */
    record Names(
            String holderName,
            String submittedBy,
            String rightTitle,
            String rightKind,
            String rightNumber,
            String statute) {}

    /**
     * A line as it stands now.
     *
     * @param raw as given
     * @param withdrawn whether this notice was withdrawn for it
     */
    record Line(
            int line,
            String raw,
            String url,
            String status,
            String errorCode,
            String errorDetail,
            UUID caseId,
            String caseReference,
            CaseState state,
            String outcome,
            String title,
            boolean withdrawn) {

        /** Whether it can still be withdrawn. */
        public boolean isOpen() {
            return caseId != null && state != CaseState.CLOSED && !withdrawn;
        }
    }

    /** How many lines there are of each kind. */
    record Counts(int open, int closed, int withdrawn, int rejected) {}
}
