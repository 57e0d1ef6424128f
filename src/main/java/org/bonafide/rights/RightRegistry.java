package org.bonafide.rights;

import java.time.Clock;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.FormFault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counsel's acts on a right: submits it to the marketplace's check, takes it back, gives it up, tells its price. */
@Service
@Transactional
public class RightRegistry {

    private final OwnRights own;
    private final RightRepository rights;
    private final FactsRepository facts;
    private final SubmissionRepository submissions;
    private final ProofRepository proof;
    private final RightChecks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightRegistry(
            OwnRights own,
            RightRepository rights,
            FactsRepository facts,
            SubmissionRepository submissions,
            ProofRepository proof,
            RightChecks checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.own = own;
        this.rights = rights;
        this.facts = facts;
        this.submissions = submissions;
        this.proof = proof;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the marketplace to enter it. */
    public void submit(UUID id, Viewer viewer) {
        Right right = own.lock(id, viewer);
        RightSubmission open = own.open(id, RightSubmission.Act.SUBMIT);
        checks.draft(id, right.holder(), open.facts());
        checks.complete(open);
        submissions.submit(open.id(), viewer.id(), clock.instant());
        state(right, Right.State.SUBMITTED);
        events.publishEvent(new RightEvents.RightSubmitted(id, open.purpose(), open.facts(), proof.of(open.id())));
    }

    /** Takes it back, to go on writing. */
    public void recall(UUID id, Viewer viewer) {
        Right right = own.lock(id, viewer);
        RightSubmission open = own.open(id, RightSubmission.Act.RECALL);
        submissions.setState(open.id(), RightSubmission.State.DRAFT);
        state(right, Right.State.DRAFT);
        events.publishEvent(new RightEvents.RightRecalled(id, open.purpose()));
    }

    /** Gives up what was not entered yet; the facts in force stay. */
    public void drop(UUID id, Viewer viewer) {
        Right right = own.lock(id, viewer);
        RightSubmission open = own.open(id, RightSubmission.Act.DROP);
        submissions.setState(open.id(), RightSubmission.State.DROPPED);
        state(right, Right.State.RETIRED);
        events.publishEvent(new RightEvents.RightDropped(id, open.purpose()));
    }

    /** Takes an entered right out of the registry for good; cases that run go on. */
    public void retire(UUID id, String reason, Viewer viewer) {
        Right right = own.lock(id, viewer);
        if (right.state() != Right.State.APPROVED) {
            throw new Conflict("right.notEntered", null, null);
        }
        if (reason == null || reason.isBlank()) {
            throw new FormFault("reason", "right.retire.reason.missing");
        }
        submissions.open(id).ifPresent(s -> submissions.setState(s.id(), RightSubmission.State.DROPPED));
        facts.setState(id, Right.State.RETIRED, null, reason.strip());
        events.publishEvent(new RightEvents.RightRetired(id, reason.strip()));
    }

    /** Tells what the genuine article costs. */
    public void price(UUID id, GenuinePrice price, Viewer viewer) {
        Right right = own.lock(id, viewer);
        checks.price(price);
        facts.setPrice(id, price);
        events.publishEvent(new RightEvents.GenuinePriceSet(id, right.genuinePrice(), price));
    }

    /** An entered right keeps its state whatever is proposed. */
    private void state(Right right, Right.State state) {
        if (right.state() != Right.State.APPROVED) {
            facts.setState(right.id(), state, null, null);
        }
    }
}
