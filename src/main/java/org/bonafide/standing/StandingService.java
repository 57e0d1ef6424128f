package org.bonafide.standing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives and cancels strikes, and reckons how sellers and notifiers stand. */
@Service
@Transactional
public class StandingService {

    private static final int SHOWN = 200;

    private final StandingRepository standing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandingService(StandingRepository standing, ApplicationEventPublisher events, Clock clock) {
        this.standing = standing;
        this.events = events;
        this.clock = clock;
    }

    /** Why a strike counts no longer. */
    public enum Cause {
        RESTORED,
        WITHDRAWN
    }

    /** A seller got a strike: {@code before} and {@code after} are the strikes in force. */
    record StrikeGiven(UUID subject, String sellerId, int before, int after) implements DomainEvent {}

    /** A strike counts no longer: {@code before} and {@code after} are the strikes in force. */
    record StrikeCancelled(UUID subject, String sellerId, Cause why, int before, int after) implements DomainEvent {}

    /** Gives the seller the case's one strike; harmless if it was given before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void strike(UUID caseId, String sellerId) {
        if (standing.add(caseId, sellerId, clock.instant())) {
            int after = standing.count(sellerId).inForce();
            events.publishEvent(new StrikeGiven(caseId, sellerId, after - 1, after));
        }
    }

    /** Cancels the case's strike; harmless if there is none, or it was cancelled before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID caseId, Cause why) {
        standing.cancel(caseId, why.name(), clock.instant()).ifPresent(sellerId -> {
            int after = standing.count(sellerId).inForce();
            events.publishEvent(new StrikeCancelled(caseId, sellerId, why, after + 1, after));
        });
    }

    @Transactional(readOnly = true)
    public Strikes strikes(String sellerId) {
        return standing.count(sellerId);
    }

    /** The seller's latest strikes, the cancelled ones too, newest first. */
    @Transactional(readOnly = true)
    public List<Strike> strikesOf(String sellerId) {
        return standing.of(sellerId, SHOWN);
    }

    /** How often notices of this rights holder were right. */
    @Transactional(readOnly = true)
    public Accuracy accuracy(UUID holder) {
        return standing.accuracy(holder);
    }
}
