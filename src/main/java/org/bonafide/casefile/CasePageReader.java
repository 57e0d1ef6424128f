package org.bonafide.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.casefile.CaseFactsReader.Sight;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Page;
import org.bonafide.regime.Calculation;
import org.bonafide.regime.DeadlineMoves;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a case: some ten statements, however long its history. */
@Service
@Transactional(readOnly = true)
class CasePageReader {

    private static final int EVENTS = 500;

    private final CaseService cases;
    private final CaseFactsReader facts;
    private final CaseHistoryRepository history;
    private final LedgerRepository ledger;
    private final CaseEventRepository events;
    private final DueRestorations restorations;
    private final CasePathProcess path;
    private final DeadlineMoves moves;
    private final MessageSource messages;

    CasePageReader(
            CaseService cases,
            CaseFactsReader facts,
            CaseHistoryRepository history,
            LedgerRepository ledger,
            CaseEventRepository events,
            DueRestorations restorations,
            CasePathProcess path,
            DeadlineMoves moves,
            MessageSource messages) {
        this.cases = cases;
        this.facts = facts;
        this.history = history;
        this.ledger = ledger;
        this.events = events;
        this.restorations = restorations;
        this.path = path;
        this.moves = moves;
        this.messages = messages;
    }

    /** @throws NotFound if there is no such case, or it is not the viewer's to see */
    CasePage page(String reference, Viewer viewer) {
        CaseFile file = cases.get(reference, viewer);
        Sight sight = Sight.of(viewer, file.holder());
        List<CaseEventRepository.Told> trail = events.told(file.id(), sight, EVENTS + 1);
        return new CasePage(
                facts.facts(file, viewer),
                history.tasks(file.id()),
                ledger.deadlines(file.id()),
                ledger.heard(file.id()).orElse(null),
                CaseTimeline.of(trail.stream()
                        .limit(EVENTS)
                        .filter(t -> EventSight.showsEvent(t.event().type(), sight))
                        .toList()),
                trail.size() > EVENTS,
                history.letters(file, sight),
                path.steps(file.id()),
                mayComplain(file, viewer),
                mayAct(file, viewer) && restorations.isWaiting(file.id()));
    }

    private static boolean mayComplain(CaseFile file, Viewer viewer) {
        return file.state() == CaseState.REFUSED && mayAct(file, viewer);
    }

    private static boolean mayAct(CaseFile file, Viewer viewer) {
        return viewer.has(Role.COUNSEL) && viewer.holders().contains(file.holder());
    }

    /** One page of the history; events that are not for the viewer are left out, so that a page may be short. */
    Page<CaseEvent> events(String reference, Viewer viewer, long after, int limit) {
        CaseFile file = cases.get(reference, viewer);
        Sight sight = Sight.of(viewer, file.holder());
        List<CaseEvent> found = events.of(file.id(), sight, after, limit + 1);
        boolean more = found.size() > limit;
        List<CaseEvent> page = more ? found.subList(0, limit) : found;
        return new Page<>(
                page.stream()
                        .filter(e -> EventSight.showsEvent(e.type(), sight))
                        .toList(),
                more ? org.bonafide.platform.Cursor.of(page.get(limit - 1).seq()) : null);
    }

    List<LedgerRow> deadlines(String reference, Viewer viewer) {
        return ledger.deadlines(cases.get(reference, viewer).id());
    }

    /** How a deadline of the case was counted; empty for one that runs by the clock. */
    Optional<Calculation> calculation(String reference, UUID deadline, Viewer viewer) {
        return moves.calculation(
                deadline, history.subjects(cases.get(reference, viewer).id()));
    }

    /** The models the case went through, named in the reader's language. */
    List<CasePath.Model> models(String reference, Viewer viewer) {
        Locale reader = LocaleContextHolder.getLocale();
        return path.models(cases.get(reference, viewer).id()).stream()
                .map(m -> m.named(messages.getMessage("model." + m.key(), null, m.name(), reader)))
                .toList();
    }
}
