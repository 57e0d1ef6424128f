package org.bonafide.notice;

import java.util.List;
import java.util.UUID;

/**
 * A row of a draft as it was read.
 *
 * @param raw the location as given
 * @param url as we read it; null where that was not possible
 * @param error what is wrong with it and how to mend it; null where nothing is
 * @param evidence files for this row alone
 * @param newEvidence those of them named as new evidence, for a listing that was lost before
 */
record DraftRow(
        int line,
        String raw,
        String url,
        String reason,
        String note,
        NoticeAnswer.Problem error,
        List<UUID> evidence,
        List<UUID> newEvidence) {}
