package org.bonafide.takedown;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.standing.StandingService;
import org.bonafide.task.WorkTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Undoes takedowns: the listing is up again as far as the case goes, and its strike counts no longer. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RestorationService {

    private final TakedownRepository takedowns;
    private final TakedownProcess process;
    private final SellerLetters letters;
    private final CaseService cases;
    private final StandingService standing;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestorationService(
            TakedownRepository takedowns,
            TakedownProcess process,
            SellerLetters letters,
            CaseService cases,
            StandingService standing,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.takedowns = takedowns;
        this.process = process;
        this.letters = letters;
        this.cases = cases;
        this.standing = standing;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Waits until no other job asks the marketplace for anything in this case: a removal that a withdrawal has
     * overtaken must have ended before it is undone.
     */
    public void holdCalls(UUID caseId) {
        takedowns.holdCalls(caseId);
    }

    /** Whether another case keeps the listing down, so that it must not come back for this one's sake. */
    public boolean isKeptDown(CaseFile file) {
        return takedowns.removedToo(file).isPresent();
    }

    /** Stops a due restoration, whoever is at it; the caller holds the calls of the case. */
    public void stop(UUID caseId) {
        takedowns.stopRestoration(caseId, clock.instant());
        deadlines.end(caseId, "restoreListingByHand", "CANCELLED");
    }

    /** Nothing stops the restoration any more; harmless if nothing did. */
    public void lift(UUID caseId) {
        takedowns.liftStop(caseId, clock.instant());
    }

    /** Whether it may not go on. */
    public boolean isStopped(UUID caseId) {
        return takedowns.isRestorationStopped(caseId);
    }

    /** Records that this case keeps its listing down no longer; harmless if that is so already. */
    public void restored(UUID caseId, ListingRestored.Why why) {
        restored(caseId, why, Deed.byInterface(clock.instant(), null));
    }

    private void restored(UUID caseId, ListingRestored.Why why, Deed deed) {
        CaseFile file = cases.lock(caseId);
        if (!cases.mayBeDown(caseId)) {
            return;
        }
        Optional<String> other = takedowns.removedToo(file);
        takedowns.done(caseId, Act.RESTORE, deed);
        cases.setListingRemoved(caseId, false);
        standing.cancel(caseId, cause(why));
        events.publishEvent(new ListingRestored(caseId, why, other.orElse(null)));
    }

    /** A person has restored it by hand. */
    public void restoredByHand(WorkTask task, ByHandForm form, Viewer viewer) {
        CaseFile file = cases.lock(task.subject());
        if (isStopped(file.id())) {
            throw new Conflict("restoreListingByHand.stopped", null, null);
        }
        Deed deed = form.deed(viewer.username(), file.openedAt(), clock.instant());
        deadlines.end(file.id(), "restoreListingByHand", "MET");
        restored(file.id(), why(file.id()), deed);
        process.done(task, viewer);
    }

    /** Undoes what a withdrawn notice had led to; the seller is told if the listing had been down. */
    public void undo(UUID caseId) {
        boolean removed = takedowns.wasRemoved(caseId);
        CaseFile file = cases.lock(caseId);
        standing.cancel(caseId, StandingService.Cause.WITHDRAWN);
        if (removed) {
            letters.undone(file, takedowns.removedToo(file).isPresent());
        }
        events.publishEvent(new MeasuresUndone(caseId, removed));
    }

    /** Why a listing of this case is being restored. */
    public ListingRestored.Why why(UUID caseId) {
        return takedowns.isWithdrawn(caseId) ? ListingRestored.Why.WITHDRAWAL : ListingRestored.Why.APPEAL;
    }

    private static StandingService.Cause cause(ListingRestored.Why why) {
        return why == ListingRestored.Why.APPEAL ? StandingService.Cause.RESTORED : StandingService.Cause.WITHDRAWN;
    }
}
