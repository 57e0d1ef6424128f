package org.bonafide.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands queued letters over, each in a transaction of its own; nodes share the work. A letter that cannot be handed over
 * is tried again after a time that doubles with each attempt, and given up for Operations to look at after the last.
 */
@Component
class LetterDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDelivery.class);
    private static final int ERROR_LENGTH = 1000;

    private final DeliveryRepository deliveries;
    private final LetterCarrier carrier;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int attempts;
    private final Duration retryAfter;
    private final boolean demo;

    LetterDelivery(
            DeliveryRepository deliveries,
            LetterCarrier carrier,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${bonafide.letters.attempts}") int attempts,
            @Value("${bonafide.letters.retry-after}") Duration retryAfter,
            @Value("${bonafide.demo}") boolean demo) {
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.attempts = attempts;
        this.retryAfter = retryAfter;
        this.demo = demo;
    }

    /** Hands over every letter that is due. */
    @Scheduled(fixedDelayString = "${bonafide.letters.delay:PT2S}")
    public void deliverDue() {
        while (Boolean.TRUE.equals(transaction.execute(t -> deliverOne()))) {
            // there may be more
        }
    }

    private boolean deliverOne() {
        Instant now = clock.instant();
        return deliveries
                .claimDue(now)
                .map(letter -> {
                    deliver(letter, now);
                    return true;
                })
                .orElse(false);
    }

    private void deliver(DeliveryRepository.Due letter, Instant now) {
        String proof;
        try {
            proof = carrier.carry(letter);
        } catch (RuntimeException e) {
            failed(letter, now, e);
            return;
        }
        deliveries.sent(letter.id(), now, proof);
        // The demo's mailbox shows letters whole, also those that were handed over.
        if (!demo) {
            deliveries.forgetSecret(letter.id());
        }
        events.publishEvent(
                new LetterService.LetterDelivered(letter.caseId(), letter.id(), letter.kind(), letter.party(), proof));
    }

    private void failed(DeliveryRepository.Due letter, Instant now, RuntimeException cause) {
        int made = letter.attempts() + 1;
        String error = String.valueOf(cause.getMessage());
        error = letter.secret() == null ? error : error.replace(letter.secret(), LetterService.CUT);
        error = error.substring(0, Math.min(ERROR_LENGTH, error.length()));
        LOG.warn("Letter {} was not handed over, attempt {} of {}: {}", letter.id(), made, attempts, error);
        if (made < attempts) {
            deliveries.retry(letter.id(), error, now.plus(retryAfter.multipliedBy(1L << (made - 1))));
            return;
        }
        deliveries.giveUp(letter.id(), error);
        events.publishEvent(
                new LetterService.LetterNotDelivered(letter.caseId(), letter.id(), letter.kind(), made, error));
    }
}
