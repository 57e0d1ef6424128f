package org.bonafide.notice;

import java.time.Clock;
import java.util.List;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.Ids;
import org.bonafide.rights.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps a notice that is fit to be taken, and opens its cases or holds its rows. */
@Component
class NoticeStore {

    private final NoticeRepository notices;
    private final NoticeCases cases;
    private final Wordings wordings;
    private final NoticeElements elements;
    private final Lodged details;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeStore(
            NoticeRepository notices,
            NoticeCases cases,
            Wordings wordings,
            NoticeElements elements,
            Lodged details,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.wordings = wordings;
        this.elements = elements;
        this.details = details;
        this.events = events;
        this.clock = clock;
    }

    AnswerOnce.Taken keep(NoticeSubmission notice, Checked checked, List<NoticeRow> rows, Viewer viewer, WayIn wayIn) {
        Right right = checked.right();
        int accepted = (int) rows.stream().filter(NoticeRow::accepted).count();
        Notice taken = new Notice(
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
                accepted,
                rows.size() - accepted);
        notices.add(taken, viewer.id());
        events.publishEvent(new NoticeService.NoticeSubmitted(
                taken.id(),
                taken.reference(),
                taken.regime(),
                right.id(),
                taken.statementsWording(),
                taken.signature(),
                accepted,
                taken.rejected()));
        elements.keep(taken, notice, checked, viewer);
        List<NoticeAnswer.Item> items = checked.isComplete() ? cases.openOrJoin(taken, rows) : cases.hold(taken, rows);
        notices.addEvidence(taken.id(), notice.evidence(), rows);
        elements.received(taken, checked);
        return new AnswerOnce.Taken(
                taken.id(),
                new NoticeAnswer(taken.reference(), accepted, taken.rejected(), items)
                        .with(details.lodged(taken.id(), checked)));
    }
}
