package org.bonafide.misuse;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Ids;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens reviews of conduct, and notes the end of suspensions. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MisuseReviews {

    static final String DEADLINE = "misuseReview";

    private final ReviewRepository reviews;
    private final MisuseParties parties;
    private final MisuseRules rules;
    private final MisuseLetters letters;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MisuseReviews(
            ReviewRepository reviews,
            MisuseParties parties,
            MisuseRules rules,
            MisuseLetters letters,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.parties = parties;
        this.rules = rules;
        this.letters = letters;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody's conduct reached what a rule wants; a human is asked. */
    public record MisuseReviewOpened(
            UUID subject, String reference, MisuseKind kind, String regime, String party, String ruleVersion)
            implements DomainEvent {}

    /** A suspension is over because its time is. */
    public record SuspensionEnded(UUID subject, String reference, MisuseKind kind, String party, Instant until)
            implements DomainEvent {}

    /** Harmless if somebody is asked about this party already. */
    void open(IncidentRepository.Candidate found) {
        MisuseRule rule = rules.stored(found.rule(), found.version());
        MisuseParties.Subject subject = found.organisation() == null
                ? parties.seller(found.party())
                : parties.organisation(found.organisation());
        UUID id = Ids.next();
        Instant now = clock.instant();
        Instant due = deadlines.rule(id, DEADLINE, found.regime()).after(now);
        String reference = reviews.nextReference(now);
        if (reviews.add(id, reference, rule, found.regime(), subject, now, due)) {
            deadlines.set(id, DEADLINE, found.regime());
            events.publishEvent(new MisuseReviewOpened(
                    id, reference, found.kind(), found.regime(), subject.party(), rule.reference()));
        }
    }

    /** @return false if there was none */
    boolean tellEnded() {
        Optional<Review> ended = reviews.endedUntold(clock.instant());
        ended.ifPresent(review -> {
            events.publishEvent(new SuspensionEnded(
                    review.id(), review.reference(), review.kind(), review.party(), review.until()));
            letters.ended(review);
        });
        return ended.isPresent();
    }
}
