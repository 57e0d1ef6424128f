package org.bonafide.notice;

import java.util.UUID;

/** What is said of a whole notice while it is written; any of it may be missing yet. */
record DraftContent(
        UUID right,
        String regime,
        String description,
        NoticeSubmission.Statements statements,
        String goodFaithFile,
        String wordingOf) {

    DraftContent {
        regime = NoticeSubmission.clean(regime);
        description = NoticeSubmission.clean(description);
        goodFaithFile = NoticeSubmission.clean(goodFaithFile);
        wordingOf = NoticeSubmission.clean(wordingOf);
        statements = statements == null ? new NoticeSubmission.Statements(null, null, null, null) : statements;
    }
}
