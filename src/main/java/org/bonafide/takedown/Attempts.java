package org.bonafide.takedown;

import java.time.Clock;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records each call to the marketplace in a transaction of its own: a failing call rolls its job back, and yet must be
 * seen. The job must not have touched the case before, since both would want its row.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Attempts {

    private final TakedownRepository takedowns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attempts(TakedownRepository takedowns, ApplicationEventPublisher events, Clock clock) {
        this.takedowns = takedowns;
        this.events = events;
        this.clock = clock;
    }

    /** The marketplace did not do what it was asked to. */
    record MarketplaceCallFailed(UUID subject, Act act, int attempt, String error) implements DomainEvent {}

    /** The number of this attempt, from 1. */
    public int begin(UUID caseId, Act act) {
        return takedowns.attempt(caseId, act, clock.instant());
    }

    public void failed(UUID caseId, Act act, int attempt, String error) {
        takedowns.failed(caseId, act, error);
        events.publishEvent(new MarketplaceCallFailed(caseId, act, attempt, error));
    }
}
