package org.bonafide.notice;

import java.util.List;

/**
 * What is given later to a notice that lacks it; what the notice has already stays as it was.
 *
 * @param goodFaithChecks further ones
 */
record Cure(
        String description,
        NoticeSubmission.Statements statements,
        String goodFaithFile,
        List<GoodFaithCheck> goodFaithChecks) {

    Cure {
        description = NoticeSubmission.clean(description);
        goodFaithFile = NoticeSubmission.clean(goodFaithFile);
        statements = statements == null ? new NoticeSubmission.Statements(null, null, null, null) : statements;
        goodFaithChecks = goodFaithChecks == null ? List.of() : List.copyOf(goodFaithChecks);
    }
}
