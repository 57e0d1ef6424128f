package org.bonafide.notice;

import java.time.Clock;
import java.util.List;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends a draft as the notice it has become. */
@Component
class NoticeSending {

    private final NoticeService notices;
    private final DraftRepository drafts;
    private final DraftRows rows;
    private final DraftSent sent;
    private final DraftChecks checks;
    private final Wordings wordings;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeSending(
            NoticeService notices,
            DraftRepository drafts,
            DraftRows rows,
            DraftSent sent,
            DraftChecks checks,
            Wordings wordings,
            JdbcClient jdbc,
            Clock clock) {
        this.notices = notices;
        this.drafts = drafts;
        this.rows = rows;
        this.sent = sent;
        this.checks = checks;
        this.wordings = wordings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws FormFault for statements that were affirmed in other words than those in force */
    NoticeAnswer.Summary send(Draft draft, boolean lodgeIncomplete, Viewer viewer, WayIn wayIn) {
        if (draft.wordingOf() != null) {
            wordings.check(draft.regime(), draft.wordingOf(), viewer.locale());
        }
        NoticeSubmission notice = new NoticeSubmission(
                draft.regime(),
                DraftForm.orEmpty(draft.right()),
                draft.description(),
                draft.statements(),
                draft.goodFaithFile(),
                List.of(),
                rows.evidence(draft.id()),
                checks.of(draft.id()),
                lodgeIncomplete);
        AnswerOnce.Taken taken = notices.take(notice, sent.rows(draft.id()), viewer, wayIn);
        drafts.sent(draft.id(), taken.notice(), clock.instant());
        NoticeAnswer answer = taken.answer();
        return new NoticeAnswer.Summary(answer.reference(), answer.accepted(), answer.rejected());
    }

    /** What was answered when it was sent. */
    NoticeAnswer.Summary earlier(Draft draft) {
        return jdbc.sql("select reference, accepted, rejected from notice where reference = ?")
                .param(draft.sentAs())
                .query(NoticeAnswer.Summary.class)
                .single();
    }
}
