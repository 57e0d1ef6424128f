package org.bonafide.remediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;

/**
 * A buyer's claim for the money of one purchase.
 *
 * @param amount what the buyer wants back, no more than was paid
 * @param approvedAmount what is to be paid; null until it is granted
 * @param reason why it was rejected, or what the buyer is asked
 * @param decidedBy username of the decider; {@code seller:…} when the seller agreed to pay
 * @param payment the provider's id, or the proof of a payment by hand
 * @param toldState the state the buyer was last written to about
 */
record Claim(
        UUID id,
        String reference,
        UUID caseId,
        UUID alert,
        String orderId,
        String story,
        BigDecimal amount,
        String currency,
        ClaimState state,
        BigDecimal approvedAmount,
        String reason,
        String answer,
        String decidedBy,
        String decidedByName,
        Instant decidedAt,
        int paymentAttempts,
        String paymentError,
        Instant paidAt,
        LocalDate paidOn,
        String payment,
        boolean byHand,
        String paidBy,
        ClaimState toldState,
        Instant sellerToldAt,
        Instant receivedAt,
        long version) {

    record ClaimDecided(
            UUID subject,
            UUID claim,
            String reference,
            ClaimState before,
            ClaimState after,
            BigDecimal amount,
            String reason)
            implements DomainEvent {}

    record SellerAgreedToPay(UUID subject, UUID claim, String reference, ClaimState before, BigDecimal amount)
            implements DomainEvent {}

    record ClaimLapsed(UUID subject, UUID claim, String reference) implements DomainEvent {}

    record ClaimStopped(UUID subject, UUID claim, String reference, ClaimState before) implements DomainEvent {}

    /** @throws Conflict if somebody has decided meanwhile */
    void mustBe(ClaimState wanted) {
        if (state != wanted) {
            throw new Conflict("claim.moved." + state, decidedByName, decidedAt);
        }
    }

    boolean told() {
        return toldState == state;
    }
}
