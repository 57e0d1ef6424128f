package org.bonafide.takedown;

import java.time.Clock;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.standing.StandingService;
import org.bonafide.task.WorkTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that a listing is down, by the marketplace's interface or by hand, and what that means for the seller. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TakedownService {

    private final TakedownRepository takedowns;
    private final TakedownProcess process;
    private final CaseService cases;
    private final StandingService standing;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakedownService(
            TakedownRepository takedowns,
            TakedownProcess process,
            CaseService cases,
            StandingService standing,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.takedowns = takedowns;
        this.process = process;
        this.cases = cases;
        this.standing = standing;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** A listing is down; {@code gone} if there was nothing left to remove. */
    record ListingRemoved(UUID subject, boolean byHand, boolean gone, String proof, String note)
            implements DomainEvent {}

    /** The marketplace has removed the listing, or says that it is gone. */
    public void removed(UUID caseId, boolean gone) {
        finish(caseId, Deed.byInterface(clock.instant(), null), gone);
    }

    /** A person has removed it by hand. */
    public void removedByHand(WorkTask task, ByHandForm form, Viewer viewer) {
        CaseFile file = cases.lock(task.subject());
        Deed deed = form.deed(viewer.username(), file.openedAt(), clock.instant());
        deadlines.end(file.id(), "removeListingByHand", "MET");
        finish(file.id(), deed, false);
        process.done(task, viewer);
    }

    /** Counts the strike of an upheld case. */
    public void strike(UUID caseId) {
        standing.strike(caseId, cases.get(caseId).sellerId());
    }

    private void finish(UUID caseId, Deed deed, boolean gone) {
        takedowns.done(caseId, Act.REMOVE, deed);
        cases.setListingRemoved(caseId, true);
        events.publishEvent(new ListingRemoved(caseId, deed.byHand(), gone, deed.proof(), deed.note()));
    }
}
