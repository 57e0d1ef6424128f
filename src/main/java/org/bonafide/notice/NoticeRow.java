package org.bonafide.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row of a notice on its way in: where the listing is, and what was said of it.
 *
 * @param newEvidence those of its files that are named as new
 */
record NoticeRow(
        int line, ListingLocation location, String reason, String note, List<UUID> evidence, List<UUID> newEvidence) {

    NoticeRow(int line, ListingLocation location, String reason, String note, List<UUID> evidence) {
        this(line, location, reason, note, evidence, List.of());
    }

    /** Rows in their order; one that repeats an earlier listing is refused and names that row. */
    static List<NoticeRow> numbered(List<NoticeSubmission.Listing> listings, List<ListingLocation> locations) {
        Map<String, Integer> first = new HashMap<>();
        List<NoticeRow> rows = new ArrayList<>();
        for (int i = 0; i < locations.size(); i++) {
            ListingLocation at = locations.get(i);
            int line = i + 1;
            if (at.accepted()) {
                Integer earlier = first.putIfAbsent(at.url().identity(), line);
                at = earlier == null ? at : at.refused(RowFault.DUPLICATE_ROW, String.valueOf(earlier));
            }
            NoticeSubmission.Listing said = listings.isEmpty() ? null : listings.get(i);
            rows.add(
                    said == null
                            ? new NoticeRow(line, at, null, null, List.of())
                            : new NoticeRow(line, at, said.reason(), said.note(), said.evidence(), said.newEvidence()));
        }
        return rows;
    }

    /** The row with a fault found later. */
    NoticeRow refused(RowFault why, String about) {
        return new NoticeRow(line, location.refused(why, about), reason, note, evidence, newEvidence);
    }

    boolean accepted() {
        return location.accepted();
    }
}
