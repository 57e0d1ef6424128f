package org.bonafide.notice;

import java.util.List;
import java.util.UUID;

/**
 * A row as it was read, to be kept.
 *
 * @param raw the location as given
 * @param url null where it could not be read
 * @param evidence the row's files as given
 * @param newEvidence those named as new evidence, as given
 * @param ids the files of both
 * @param fault null where it is good
 */
record StagedRow(
        int line,
        String raw,
        ListingUrl url,
        String reason,
        String note,
        String evidence,
        String newEvidence,
        List<Given> ids,
        RowFault fault,
        String detail) {

    /** A file given with the row. */
    record Given(UUID evidence, boolean asNew) {}
}
