package org.bonafide.casefile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.ProcessMessages;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, moves them on, closes them; each change locks the case and is published in the same transaction. */
@Service
@Transactional
public class CaseService {

    private final CaseRepository cases;
    private final CaseProcess process;
    private final PlannerFigures figures;
    private final DeadlineLedger deadlines;
    private final ProcessMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseService(
            CaseRepository cases,
            CaseProcess process,
            PlannerFigures figures,
            DeadlineLedger deadlines,
            ProcessMessages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.process = process;
        this.figures = figures;
        this.deadlines = deadlines;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** A case to be opened for one line of a notice. */
    public record NewCase(
            UUID id,
            String reference,
            UUID notice,
            int line,
            UUID holder,
            UUID ipRight,
            String regime,
            String url,
            byte[] urlKey) {}

    /** What the marketplace says of a listing. */
    public record ResolvedListing(
            String id,
            String title,
            BigDecimal price,
            String currency,
            String category,
            String language,
            Integer sold,
            String sellerId,
            String sellerName,
            String sellerLanguage) {}

    public record CaseOpened(UUID subject, String reference, UUID notice, int line, String regime, String url)
            implements DomainEvent {}

    public record CaseAdvanced(UUID subject, CaseState before, CaseState after) implements DomainEvent {}

    public record CaseClosed(UUID subject, CaseState before, Outcome outcome) implements DomainEvent {}

    /** A closed case ended otherwise after all. */
    public record OutcomeChanged(UUID subject, Outcome before, Outcome after) implements DomainEvent {}

    public record ListingResolved(UUID subject, ResolvedListing listing, String snapshotSha256)
            implements DomainEvent {}

    public record ListingUnknown(UUID subject, String snapshotSha256) implements DomainEvent {}

    public record VerdictSet(UUID subject, String decidedBy, String takedownReason) implements DomainEvent {}

    public record CaseTriaged(
            UUID subject, String lane, int priority, Instant verifyBy, String rule, String ruleVersion)
            implements DomainEvent {}

    public record PriorityRaised(UUID subject, int before, int after) implements DomainEvent {}

    public record ListingRemovalChanged(UUID subject, boolean removed) implements DomainEvent {}

    /**
     * References for new cases, {@code BF-2026-000123}; a number that is not used in the end is never given again.
     *
     * @param count how many
     */
    public List<String> nextReferences(int count) {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return cases.nextReferences(count).stream()
                .map(n -> "BF-%d-%06d".formatted(year, n))
                .toList();
    }

    /** Opens all of these; their processes start soon after the transaction has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(List<NewCase> fresh) {
        cases.addAll(fresh, clock.instant());
        figures.opened(fresh.size());
        fresh.forEach(c ->
                events.publishEvent(new CaseOpened(c.id(), c.reference(), c.notice(), c.line(), c.regime(), c.url())));
    }

    /** @throws NotFound for an unknown id */
    @Transactional(readOnly = true)
    public CaseFile get(UUID id) {
        return cases.find(id).orElseThrow(() -> new NotFound("case " + id));
    }

    /** Whether the listing is down because of this case, or somebody has begun to remove it and nobody undone that. */
    @Transactional(readOnly = true)
    public boolean mayBeDown(UUID id) {
        return get(id).listingRemoved() || cases.isRemovalBegun(id);
    }

    /** The case, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(UUID id) {
        return cases.lock(id).orElseThrow(() -> new NotFound("case " + id));
    }

    /** @throws NotFound if there is none, or it is not the viewer's to see */
    @Transactional(readOnly = true)
    public CaseFile get(String reference, Viewer viewer) {
        return cases.find(reference, viewer).orElseThrow(() -> new NotFound("case " + reference));
    }

    /**
     * Moves a case on. Harmless if it is there already, since a job may be run twice.
     *
     * @throws IllegalStateException if that step may not follow
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(UUID id, CaseState after) {
        CaseFile file = lock(id);
        if (file.state() != step(file, after)) {
            cases.setState(id, after);
            events.publishEvent(new CaseAdvanced(id, file.state(), after));
        }
    }

    private static CaseState step(CaseFile file, CaseState after) {
        if (file.state() != after && !file.state().next().contains(after)) {
            throw new IllegalStateException("Case " + file.id() + " cannot go from " + file.state() + " to " + after);
        }
        return after;
    }

    /** Closes a case and ends all that waits for it; harmless if it is closed with this outcome already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID id, Outcome outcome) {
        CaseFile file = lock(id);
        if (file.isClosed()) {
            if (file.outcome() != outcome) {
                throw new IllegalStateException("Case " + id + " is closed as " + file.outcome());
            }
            return;
        }
        cases.close(id, outcome, clock.instant());
        deadlines.endAll(id);
        messages.forget(id);
        events.publishEvent(new CaseClosed(id, file.state(), outcome));
    }

    /**
     * Begins to undo what a closed case led to, since its notifier withdraws after the end.
     *
     * @return false where nothing was done that could be undone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean undoClosed(UUID id) {
        Outcome outcome = lock(id).outcome();
        boolean done = outcome == Outcome.REMOVED || outcome == Outcome.ALREADY_GONE;
        if (done) {
            process.startLateWithdrawal(id);
        }
        return done;
    }

    /** Makes the outcome of a closed case that its notifier has withdrawn after the end. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdrawClosed(UUID id) {
        Outcome before = lock(id).outcome();
        if (before != Outcome.REMOVED && before != Outcome.ALREADY_GONE) {
            return false;
        }
        cases.setOutcome(id, Outcome.WITHDRAWN);
        deadlines.endAll(id);
        events.publishEvent(new OutcomeChanged(id, before, Outcome.WITHDRAWN));
        return true;
    }

    /** Records who gave the verdict, and for an upheld notice the reason code of the takedown (null for a refusal). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setVerdict(UUID id, String username, String takedownReason) {
        lock(id);
        cases.setVerdict(id, username, takedownReason, clock.instant());
        events.publishEvent(new VerdictSet(id, username, takedownReason));
    }

    /** Records lane, priority (0 to 100) and due time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setTriage(UUID id, String lane, int priority, Instant verifyBy, String rule, String ruleVersion) {
        lock(id);
        cases.setTriage(id, lane, priority, verifyBy, rule);
        events.publishEvent(new CaseTriaged(id, lane, priority, verifyBy, rule, ruleVersion));
    }

    /**
     * Puts a case into the queue of verifications, with what triage made of it.
     *
     * @param file the case, which the transaction has locked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(CaseFile file, String lane, int priority, Instant verifyBy, String rule, String ruleVersion) {
        CaseState after = step(file, CaseState.AWAITING_VERIFICATION);
        cases.queue(file.id(), after, lane, priority, verifyBy, rule);
        events.publishEvent(new CaseTriaged(file.id(), lane, priority, verifyBy, rule, ruleVersion));
        if (file.state() != after) {
            events.publishEvent(new CaseAdvanced(file.id(), file.state(), after));
        }
    }

    /** Raises the priority by this much, to 100 at the most. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int raisePriority(UUID id, int by) {
        int before = lock(id).priority();
        int after = Math.min(100, before + by);
        cases.setPriority(id, after);
        events.publishEvent(new PriorityRaised(id, before, after));
        return after;
    }

    /** Records whether the listing is down because of this case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setListingRemoved(UUID id, boolean removed) {
        if (lock(id).listingRemoved() != removed) {
            cases.setListingRemoved(id, removed);
            events.publishEvent(new ListingRemovalChanged(id, removed));
        }
    }

    /**
     * Records what the marketplace said of the listing.
     *
     * @param snapshot its answer, word for word
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setListing(UUID id, ResolvedListing listing, String snapshot) {
        lock(id);
        byte[] hash = Hashes.sha256(snapshot);
        cases.setListing(id, listing);
        cases.keepSnapshot(id, snapshot, hash, clock.instant());
        events.publishEvent(new ListingResolved(id, listing, Hashes.hex(hash)));
    }

    /** Records that the marketplace knows no listing there, with its answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setListingUnknown(UUID id, String snapshot) {
        lock(id);
        byte[] hash = Hashes.sha256(snapshot);
        cases.keepSnapshot(id, snapshot, hash, clock.instant());
        events.publishEvent(new ListingUnknown(id, Hashes.hex(hash)));
    }

    /** A new id for a case. */
    public static UUID nextId() {
        return Ids.next();
    }
}
