package org.bonafide.notice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.casefile.CaseService;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens a case for each row, or joins it to the open case about the same listing and right. */
@Component
class NoticeCases {

    private final NoticeRepository notices;
    private final CaseService cases;
    private final ApplicationEventPublisher events;

    NoticeCases(NoticeRepository notices, CaseService cases, ApplicationEventPublisher events) {
        this.notices = notices;
        this.cases = cases;
        this.events = events;
    }

    /** A further notice named the listing of this case. */
    public record NoticeAttached(UUID subject, UUID notice, String reference, int line) implements DomainEvent {}

    /** A case by its id and reference. */
    record Known(UUID id, String reference) {}

    /** What became of a row. */
    record Outcome(NoticeRow row, NoticeAnswer.Status status, Known in) {}

    /** Deals with these rows; what became of each is in its line. */
    void openOrJoin(Notice notice, List<NoticeRow> rows) {
        notices.lockRight(notice.ipRight());
        Map<String, Known> open = notices.openCases(
                notice.ipRight(),
                rows.stream()
                        .filter(NoticeRow::accepted)
                        .map(r -> Hashes.hex(r.location().url().key()))
                        .toList());
        List<Outcome> outcomes = outcomes(rows, open);
        open(notice, outcomes);
        notices.addLines(notice.id(), outcomes);
        join(notice, outcomes);
    }

    /** Keeps the rows of a notice that is not complete; no case is opened for them yet. */
    void hold(Notice notice, List<NoticeRow> rows) {
        List<Outcome> outcomes = rows.stream()
                .map(row -> new Outcome(
                        row, row.accepted() ? NoticeAnswer.Status.HELD : NoticeAnswer.Status.REJECTED, null))
                .toList();
        notices.addLines(notice.id(), outcomes);
    }

    private List<Outcome> outcomes(List<NoticeRow> rows, Map<String, Known> open) {
        int fresh = (int) rows.stream().filter(NoticeRow::accepted).count() - open.size();
        Iterator<String> references = fresh > 0
                ? cases.nextReferences(fresh).iterator()
                : List.<String>of().iterator();
        List<Outcome> outcomes = new ArrayList<>();
        for (NoticeRow row : rows) {
            Known known =
                    row.accepted() ? open.get(Hashes.hex(row.location().url().key())) : null;
            if (!row.accepted()) {
                outcomes.add(new Outcome(row, NoticeAnswer.Status.REJECTED, null));
            } else if (known != null) {
                outcomes.add(new Outcome(row, NoticeAnswer.Status.ATTACHED, known));
            } else {
                Known opened = new Known(CaseService.nextId(), references.next());
                outcomes.add(new Outcome(row, NoticeAnswer.Status.OPENED, opened));
            }
        }
        return outcomes;
    }

    private void open(Notice notice, List<Outcome> outcomes) {
        List<CaseService.NewCase> fresh = outcomes.stream()
                .filter(o -> o.status() == NoticeAnswer.Status.OPENED)
                .map(o -> new CaseService.NewCase(
                        o.in().id(),
                        o.in().reference(),
                        notice.id(),
                        o.row().line(),
                        notice.holder(),
                        notice.ipRight(),
                        notice.regime(),
                        o.row().location().url().url(),
                        o.row().location().url().key()))
                .toList();
        if (!fresh.isEmpty()) {
            cases.open(fresh);
        }
    }

    private void join(Notice notice, List<Outcome> outcomes) {
        outcomes.stream()
                .filter(o -> o.status() == NoticeAnswer.Status.ATTACHED)
                .forEach(o -> events.publishEvent(new NoticeAttached(
                        o.in().id(), notice.id(), notice.reference(), o.row().line())));
    }
}
