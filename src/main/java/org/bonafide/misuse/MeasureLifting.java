package org.bonafide.misuse;

import java.time.Instant;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a measure back at once, and with a warning every suspension that rests on it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MeasureLifting {

    private final ReviewRepository reviews;
    private final MisuseLetters letters;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;

    MeasureLifting(
            ReviewRepository reviews,
            MisuseLetters letters,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.letters = letters;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** A measure has no effect any more; {@code because} is the reference of what fell. */
    public record MeasureLifted(UUID subject, String reference, MisuseOutcome measure, String because)
            implements DomainEvent {}

    void lift(Review review, Instant now) {
        lift(review, review, now);
        for (Review resting : reviews.restingOn(review.id(), now)) {
            lift(resting, review, now);
            deadlines.end(resting.id(), MisuseComplaints.DEADLINE, "CANCELLED");
            letters.fallen(resting, review);
        }
    }

    private void lift(Review review, Review because, Instant now) {
        reviews.lift(review.id(), now);
        events.publishEvent(new MeasureLifted(review.id(), review.reference(), review.outcome(), because.reference()));
    }
}
