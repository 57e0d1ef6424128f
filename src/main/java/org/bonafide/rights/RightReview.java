package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The marketplace's side of the registry: a reviewer or senior reviewer compares what is submitted with its certificate.
 * Never one of the holder's organisation or its agents, nor who submitted it.
 */
@Service
@Transactional
public class RightReview {

    private static final int LONGEST_NOTE = 2_000;

    private final RightRepository rights;
    private final FactsRepository facts;
    private final SubmissionRepository submissions;
    private final RightRules rules;
    private final RightLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightReview(
            RightRepository rights,
            FactsRepository facts,
            SubmissionRepository submissions,
            RightRules rules,
            RightLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rights = rights;
        this.facts = facts;
        this.submissions = submissions;
        this.rules = rules;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Enters what was submitted: from now on its facts count. */
    public void approve(UUID id, Long version, Viewer viewer) {
        Right right = lock(id, viewer);
        RightSubmission open = open(right, version, viewer);
        RightFacts before = right.state() == Right.State.APPROVED ? right.facts() : null;
        facts.set(id, open.facts());
        facts.enter(id, clock.instant());
        submissions.approve(open.id(), before, viewer.id(), clock.instant());
        events.publishEvent(new RightEvents.RightApproved(id, open.id(), open.purpose(), before, open.facts()));
        letters.approved(rights.find(id, today()).orElseThrow(), open);
    }

    /**
     * Does not enter it; counsel may mend it and submit it again.
     *
     * @param code from the closed list
     * @param note what is wrong, in the reviewer's words; null for none
     */
    public void reject(UUID id, Long version, String code, String note, Viewer viewer) {
        Right right = lock(id, viewer);
        RightSubmission open = open(right, version, viewer);
        if (code == null || !rules.reasons().contains(code)) {
            throw new FormFault("reasonCode", "rightReview.reasonCode.missing");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new FormFault("note", "right.tooLong", LONGEST_NOTE);
        }
        String said = note == null || note.isBlank() ? null : note.strip();
        submissions.reject(open.id(), code, said, viewer.id(), clock.instant());
        if (right.state() != Right.State.APPROVED) {
            facts.setState(id, Right.State.REJECTED, code, said);
        }
        events.publishEvent(new RightEvents.RightRejected(id, open.id(), open.purpose(), code, said));
        letters.rejected(right, open, code, said);
    }

    /** Whether this person may decide on rights of this holder at all. */
    static boolean mayDecide(Right right, Viewer viewer) {
        return (viewer.has(Role.REVIEWER) || viewer.has(Role.SENIOR_REVIEWER))
                && !viewer.holders().contains(right.holder());
    }

    private Right lock(UUID id, Viewer viewer) {
        Right right = rights.lock(id, today())
                .filter(r -> rights.find(id, viewer, today()).isPresent())
                .orElseThrow(() -> unseen(id));
        if (!mayDecide(right, viewer)) {
            throw new Forbidden("rightReview.notYours");
        }
        return right;
    }

    /** Who has looked at it while it was submitted may know that it was taken back; nobody else that it is there. */
    RuntimeException unseen(UUID id) {
        return submissions.latest(id).filter(s -> s.submittedAt() != null).isPresent()
                ? new Conflict("rightReview.recalled", null, null)
                : new NotFound("right " + id);
    }

    private RightSubmission open(Right right, Long version, Viewer viewer) {
        RightSubmission open = submissions.open(right.id()).orElse(null);
        if (open == null || !open.state().allows(RightSubmission.Act.APPROVE)) {
            RightSubmission last = submissions.latest(right.id()).orElse(null);
            throw new Conflict(
                    last != null && last.decidedAt() != null ? "rightReview.decided" : "rightReview.recalled",
                    last == null ? null : last.decidedByName(),
                    last == null ? null : last.decidedAt());
        }
        if (version != null && version != open.version()) {
            throw new Conflict("right.changedMeanwhile", open.submittedByName(), open.submittedAt());
        }
        if (viewer.id().equals(open.submittedBy()) || viewer.id().equals(open.draftedBy())) {
            throw new Forbidden("rightReview.own");
        }
        return open;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
