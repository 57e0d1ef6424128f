package org.bonafide.notice;

import java.util.List;
import java.util.UUID;

/**
 * A row of a notice on its way in: where the listing is, and what was said of it.
 *
 * @param newEvidence those of its files that are named as new
 */
record NoticeRow(
        int line, ListingLocation location, String reason, String note, List<UUID> evidence, List<UUID> newEvidence) {

    /** The row with a fault found later. */
    NoticeRow refused(RowFault why, String about) {
        return new NoticeRow(line, location.refused(why, about), reason, note, evidence, newEvidence);
    }

    boolean accepted() {
        return location.accepted();
    }
}
