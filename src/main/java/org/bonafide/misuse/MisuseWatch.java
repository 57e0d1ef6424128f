package org.bonafide.misuse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings conduct that reached what a rule wants before a human, and tells of suspensions that are over. It decides
 * nothing; a suspension has ended by itself when its time was over.
 */
@Component
public class MisuseWatch {

    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final IncidentRepository incidents;
    private final MisuseReviews reviews;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Instant looked = Instant.EPOCH;

    MisuseWatch(IncidentRepository incidents, MisuseReviews reviews, TransactionTemplate transaction, Clock clock) {
        this.incidents = incidents;
        this.reviews = reviews;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks, but not again before some time has passed: the sources are large. */
    @Scheduled(fixedDelayString = "${bonafide.misuse-delay:PT1M}")
    public void watch() {
        Instant now = clock.instant();
        if (!now.isBefore(looked) && now.isBefore(looked.plus(BETWEEN))) {
            return;
        }
        looked = now;
        look(now);
    }

    /** Looks at once. */
    public void look() {
        look(clock.instant());
    }

    private void look(Instant now) {
        incidents.candidates(now).forEach(found -> transaction.executeWithoutResult(t -> reviews.open(found)));
        while (Boolean.TRUE.equals(transaction.execute(t -> reviews.tellEnded()))) {
            // there may be more
        }
    }
}
