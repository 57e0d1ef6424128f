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

    NoticeSubmission notice() {
        return new NoticeSubmission(
                regime, right, description, statements, goodFaithFile, List.of(), evidence, List.of(), lodgeIncomplete);
    }
}
