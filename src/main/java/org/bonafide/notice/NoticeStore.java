package org.bonafide.notice;

import java.time.Clock;
import java.util.List;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.Ids;
import org.bonafide.platform.InvalidForm;
import org.bonafide.rights.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps a notice that is fit to be taken, and opens its cases or holds its rows, some hundreds at a time. */
@Component
class NoticeStore {

    private final NoticeRepository notices;
    private final NoticeCases cases;
    private final ReNotice reNotice;
    private final AnswerItems answers;
    private final Wordings wordings;
    private final NoticeElements elements;
    private final Lodged details;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeStore(
            NoticeRepository notices,
            NoticeCases cases,
            ReNotice reNotice,
            AnswerItems answers,
            Wordings wordings,
            NoticeElements elements,
            Lodged details,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.reNotice = reNotice;
        this.answers = answers;
        this.wordings = wordings;
        this.elements = elements;
        this.details = details;
        this.events = events;
        this.clock = clock;
    }

    /** @throws InvalidForm if no row can be acted on */
    AnswerOnce.Taken keep(NoticeSubmission notice, Checked checked, NoticeRows rows, Viewer viewer, WayIn wayIn) {
        Notice taken = notice(notice, checked, viewer, wayIn);
        notices.add(taken, viewer.id());
        elements.keep(taken, notice, checked, viewer);
        notices.addEvidence(taken.id(), notice.evidence());
        RowTally tally = lines(taken, checked, rows);
        tally.check();
        Notice counted = taken.with(tally.accepted(), tally.rejected());
        notices.count(counted);
        events.publishEvent(new NoticeService.NoticeSubmitted(
                counted.id(),
                counted.reference(),
                counted.regime(),
                counted.ipRight(),
                counted.statementsWording(),
                counted.signature(),
                counted.accepted(),
                counted.rejected()));
        elements.received(counted, checked);
        return new AnswerOnce.Taken(
                counted.id(),
                new NoticeAnswer(counted.reference(), counted.accepted(), counted.rejected(), answers.of(counted.id()))
                        .with(details.lodged(counted.id(), checked)));
    }

    private Notice notice(NoticeSubmission notice, Checked checked, Viewer viewer, WayIn wayIn) {
        Right right = checked.right();
        return new Notice(
                Ids.next(),
                notices.nextReference(clock.instant()),
                right.holder(),
                checked.regime(),
                right.id(),
                notice.description(),
                notice.statements().signature(),
                wordings.of(checked.regime(), viewer.locale())
                        .text(notice.statements().affirmed()),
                notice.goodFaithFile(),
                viewer.language(),
                wayIn.name(),
                clock.instant(),
                0,
                0);
    }

    private RowTally lines(Notice notice, Checked checked, NoticeRows rows) {
        RowTally tally = new RowTally();
        EarlierRows earlier = new EarlierRows();
        rows.slices(slice -> {
            List<NoticeRow> judged = reNotice.marked(notice.ipRight(), notice.regime(), earlier.judged(slice));
            if (checked.isComplete()) {
                cases.openOrJoin(notice, judged);
            } else {
                cases.hold(notice, judged);
            }
            notices.addRowEvidence(notice.id(), judged);
            tally.add(judged);
        });
        if (checked.isComplete() && tally.hasNewEvidence()) {
            reNotice.noteAgain(notice.id());
        }
        return tally;
    }
}
