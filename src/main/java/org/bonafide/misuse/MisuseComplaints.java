package org.bonafide.misuse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.misuse.ComplaintRepository.Complaint;
import org.bonafide.misuse.ComplaintRepository.Verdict;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the party's one complaint about a warning or suspension, which another person decides. */
@Service
@Transactional
class MisuseComplaints {

    static final String DEADLINE = "misuseComplaint";
    static final String DECIDE = "misuseComplaintReview";

    private static final int LONGEST = 10_000;

    private final ReviewRepository reviews;
    private final ComplaintRepository complaints;
    private final MeasureLifting lifting;
    private final MisuseLetters letters;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MisuseComplaints(
            ReviewRepository reviews,
            ComplaintRepository complaints,
            MeasureLifting lifting,
            MisuseLetters letters,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.complaints = complaints;
        this.lifting = lifting;
        this.letters = letters;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Why the measure is wrong. */
    record Text(@NotBlank(message = "{misuse.complaint.missing}") @Size(max = LONGEST) String text) {}

    /** What becomes of the measure. */
    record Answer(
            @NotNull(message = "{misuse.complaint.outcome.missing}") Verdict outcome,
            @NotBlank(message = "{misuse.reason.missing}") @Size(max = 4000) String reason) {}

    /** The party complained. */
    public record MisuseComplained(UUID subject, String reference, String text) implements DomainEvent {}

    /** Another person decided the complaint. */
    public record MisuseComplaintDecided(
            UUID subject, String reference, MisuseOutcome measure, Verdict outcome, String reason)
            implements DomainEvent {}

    /** Complains as counsel of the organisation it is about; an agent does not complain for its principal here. */
    public void complain(String reference, String text, Viewer viewer) {
        Review review = reviews.lock(reference)
                .filter(r -> viewer.has(Role.COUNSEL) && viewer.organisation().equals(r.organisation()))
                .filter(r -> r.outcome() != null && r.outcome().isMeasure())
                .orElseThrow(() -> new NotFound("misuse " + reference));
        complain(review, text, viewer.username(), viewer.name());
    }

    /** Complains as the seller who holds the link. */
    void complain(UUID id, String text) {
        Review review = reviews.lock(reviews.get(id).reference()).orElseThrow();
        String by = "seller:" + review.party();
        Actors.as(Actor.link(by, review.partyName()), () -> {
            complain(review, text, by, review.partyName());
            return null;
        });
    }

    private void complain(Review review, String text, String by, String name) {
        if (text == null || text.isBlank()) {
            throw new FormFault("text", "misuse.complaint.missing");
        }
        if (text.length() > LONGEST) {
            throw new FormFault("text", "claim.tooLong");
        }
        Optional<Complaint> made = complaints.find(review.id());
        if (made.isPresent()) {
            throw new Conflict(
                    "misuse.complaint.made", made.get().madeByName(), made.get().madeAt());
        }
        if (until(review) == null) {
            throw new Conflict("misuse.complaint.over", null, null);
        }
        complaints.add(review.id(), text, by, name, clock.instant());
        deadlines.end(review.id(), DEADLINE, "MET");
        deadlines.set(review.id(), DECIDE, review.regime());
        events.publishEvent(new MisuseComplained(review.id(), review.reference(), text));
        letters.complained(review);
    }

    /** Until when the party may complain; null where it may not. */
    @Transactional(readOnly = true)
    public Instant until(Review review) {
        return review.liftedAt() != null
                ? null
                : deadlines
                        .open(review.id(), DEADLINE)
                        .map(DeadlineLedger.Deadline::latest)
                        .filter(latest -> latest.isAfter(clock.instant()))
                        .orElse(null);
    }

    /**
     * Decides a complaint; a measure that is lifted ends at once, and with a warning what rests on it.
     *
     * @throws Forbidden for the person who decided the measure
     */
    public void decide(String reference, Answer answer, Viewer viewer) {
        Review review = reviews.lock(reference).orElseThrow(() -> new NotFound("misuse " + reference));
        Complaint made = complaints.find(review.id()).orElseThrow(() -> new NotFound("misuse complaint " + reference));
        if (!viewer.has(Role.SENIOR_REVIEWER)) {
            throw new Forbidden("error.403");
        }
        if (made.outcome() != null) {
            throw new Conflict("misuse.decided", made.decidedByName(), made.decidedAt());
        }
        if (viewer.username().equals(review.decidedBy())) {
            throw new Forbidden("misuse.complaint.own");
        }
        Instant now = clock.instant();
        complaints.decide(review.id(), answer.outcome(), answer.reason(), viewer.username(), viewer.name(), now);
        deadlines.end(review.id(), DECIDE, "MET");
        events.publishEvent(new MisuseComplaintDecided(
                review.id(), reference, review.outcome(), answer.outcome(), answer.reason()));
        letters.answered(review, answer.outcome(), answer.reason());
        if (answer.outcome() == Verdict.LIFT) {
            lifting.lift(review, now);
        }
    }
}
