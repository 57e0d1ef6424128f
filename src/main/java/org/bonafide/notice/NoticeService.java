package org.bonafide.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.InvalidForm;
import org.bonafide.rights.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes notices in: whole or not at all, each once, row by row. */
@Service
@Transactional
public class NoticeService {

    private final NoticeChecks checks;
    private final LocationReader reader;
    private final ListingText pasted;
    private final NoticeRepository notices;
    private final NoticeCases cases;
    private final NoticeWords words;
    private final AnswerOnce answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeService(
            NoticeChecks checks,
            LocationReader reader,
            ListingText pasted,
            NoticeRepository notices,
            NoticeCases cases,
            NoticeWords words,
            AnswerOnce answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checks = checks;
        this.reader = reader;
        this.pasted = pasted;
        this.notices = notices;
        this.cases = cases;
        this.words = words;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /** A notice came in; its rows are events of the cases they opened or joined. */
    public record NoticeSubmitted(
            UUID subject,
            String reference,
            String regime,
            UUID right,
            String statementsWording,
            String signature,
            int accepted,
            int rejected)
            implements DomainEvent {}

    /**
     * Takes a notice whose listings are rows, one location each.
     *
     * @param idempotencyKey the sender's own name for this act; the same key and content again gives the same answer;
     *     null for none
     * @throws InvalidForm with the fields that cannot be taken; then nothing is stored
     * @throws Conflict when the key was used for another content
     */
    public NoticeAnswer submit(NoticeSubmission notice, Viewer viewer, WayIn wayIn, String idempotencyKey) {
        return answers.once(
                viewer,
                idempotencyKey,
                notice,
                () -> take(
                        notice,
                        notice.listings().stream().map(l -> reader.one(l.url())).toList(),
                        viewer,
                        wayIn));
    }

    /** The same for a pasted text, whose every location is a row. */
    public NoticeAnswer submitPasted(
            NoticeSubmission notice, String listings, Viewer viewer, WayIn wayIn, String idempotencyKey) {
        return answers.once(
                viewer,
                idempotencyKey,
                List.of(String.valueOf(notice.right()), String.valueOf(notice.regime()), String.valueOf(listings)),
                () -> take(notice, pasted.rows(listings), viewer, wayIn));
    }

    /** How a pasted text is read, for a page that shows it before it is sent. */
    List<NoticeRow> preview(String listings) {
        return NoticeRow.numbered(List.of(), pasted.rows(listings));
    }

    private AnswerOnce.Taken take(
            NoticeSubmission notice, List<ListingLocation> locations, Viewer viewer, WayIn wayIn) {
        List<NoticeRow> rows = NoticeRow.numbered(notice.listings(), locations);
        List<FormFault> faults = new ArrayList<>();
        Right right = checks.right(notice, viewer, faults);
        checks.check(notice, right, viewer, faults);
        checks.rows(rows, faults);
        if (!faults.isEmpty()) {
            throw new NothingAcceptable(faults, rows);
        }
        return store(notice, right, rows, viewer, wayIn);
    }

    private AnswerOnce.Taken store(
            NoticeSubmission notice, Right right, List<NoticeRow> rows, Viewer viewer, WayIn wayIn) {
        int accepted = (int) rows.stream().filter(NoticeRow::accepted).count();
        Notice taken = new Notice(
                Ids.next(),
                notices.nextReference(clock.instant()),
                right.holder(),
                notice.regime(),
                right.id(),
                notice.description(),
                notice.statements().signature(),
                words.statements(notice.regime(), viewer.locale()),
                notice.goodFaithFile(),
                viewer.language(),
                wayIn.name(),
                clock.instant(),
                accepted,
                rows.size() - accepted);
        notices.add(taken, viewer.id());
        events.publishEvent(new NoticeSubmitted(
                taken.id(),
                taken.reference(),
                taken.regime(),
                right.id(),
                taken.statementsWording(),
                taken.signature(),
                accepted,
                taken.rejected()));
        List<NoticeAnswer.Item> items = cases.openOrJoin(taken, rows);
        notices.addEvidence(taken.id(), notice.evidence(), rows);
        return new AnswerOnce.Taken(taken.id(), new NoticeAnswer(taken.reference(), accepted, taken.rejected(), items));
    }
}
