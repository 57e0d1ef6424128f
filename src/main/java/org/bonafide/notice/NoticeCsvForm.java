package org.bonafide.notice;

import java.util.List;
import java.util.UUID;

/** What is said of a notice beside its file; the fields have the names they have in JSON. */
record NoticeCsvForm(
        String regime,
        String right,
        String description,
        NoticeSubmission.Statements statements,
        String goodFaithFile,
        List<UUID> evidence,
        Boolean lodgeIncomplete) {

    NoticeSubmission with(List<StagedRow> rows) {
        return new NoticeSubmission(
                regime,
                right,
                description,
                statements,
                goodFaithFile,
                rows.stream().map(NoticeCsvForm::listing).toList(),
                evidence,
                List.of(),
                lodgeIncomplete);
    }

    private static NoticeSubmission.Listing listing(StagedRow row) {
        return new NoticeSubmission.Listing(row.raw(), row.reason(), row.note(), files(row, false), files(row, true));
    }

    private static List<UUID> files(StagedRow row, boolean asNew) {
        return row.ids().stream()
                .filter(f -> f.asNew() == asNew)
                .map(StagedRow.Given::evidence)
                .distinct()
                .toList();
    }
}
