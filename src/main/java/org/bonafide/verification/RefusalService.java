package org.bonafide.verification;

import java.time.Clock;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Forbidden;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.task.WorkTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reviews refusals that the notifier complained of; never by the person who refused. */
@Service
class RefusalService {

    private final VerificationRepository verifications;
    private final VerificationService verification;
    private final VerificationLetters letters;
    private final VerificationProcess process;
    private final CaseService cases;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefusalService(
            VerificationRepository verifications,
            VerificationService verification,
            VerificationLetters letters,
            VerificationProcess process,
            CaseService cases,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verifications = verifications;
        this.verification = verification;
        this.letters = letters;
        this.process = process;
        this.cases = cases;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Another person has confirmed or overturned a refusal. */
    record RefusalReviewed(UUID subject, Review outcome, String reason, String reasonCode) implements DomainEvent {}

    /**
     * Records the decision, tells the notifier, moves the case on and completes the task.
     *
     * @throws Forbidden to the person who refused, and to somebody who acts for the rights holder
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void review(WorkTask task, ReviewRefusalController.Form form, Viewer viewer) {
        CaseFile file = cases.lock(task.subject());
        if (viewer.username().equals(file.decidedBy()) || viewer.holders().contains(file.holder())) {
            throw new Forbidden("reviewRefusal.ownDecision");
        }
        boolean overturned = form.outcome() == Review.OVERTURN;
        String takedown = overturned ? verification.grounds(file).takedown("reasonCode", form.reasonCode()) : null;
        verifications.decideComplaint(file.id(), form.outcome(), form.reason(), viewer.username(), clock.instant());
        deadlines.end(file.id(), "reviewRefusal", "MET");
        if (overturned) {
            cases.setVerdict(file.id(), viewer.username(), takedown);
        }
        cases.advance(file.id(), form.outcome().next());
        events.publishEvent(new RefusalReviewed(file.id(), form.outcome(), form.reason(), takedown));
        letters.reviewed(file, form.outcome(), form.reason());
        process.reviewed(task, viewer, form.outcome());
    }
}
