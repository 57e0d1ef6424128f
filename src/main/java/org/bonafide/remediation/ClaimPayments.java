package org.bonafide.remediation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.bonafide.casefile.CaseService;
import org.bonafide.platform.Actors;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pays claims, each once: the claim's id is the provider's idempotency key, and what the provider said is committed by
 * itself at once, so that a job that fails afterwards cannot forget it.
 */
@Service
class ClaimPayments {

    private static final int MOST_ATTEMPTS = 5;

    private final ClaimRepository claims;
    private final AlertRepository alerts;
    private final CaseService cases;
    private final PaymentClient provider;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate apart;

    ClaimPayments(
            ClaimRepository claims,
            AlertRepository alerts,
            CaseService cases,
            PaymentClient provider,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.claims = claims;
        this.alerts = alerts;
        this.cases = cases;
        this.provider = provider;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record PaymentFailedOnce(UUID subject, UUID claim, String reference, int attempt, String error)
            implements DomainEvent {}

    record ClaimPaid(
            UUID subject,
            UUID claim,
            String reference,
            BigDecimal amount,
            String currency,
            LocalDate paidOn,
            String payment,
            boolean byHand)
            implements DomainEvent {}

    /**
     * Has the provider pay an approved claim; does nothing for one that is paid or stopped.
     *
     * @return false if only a person can pay it now: the provider refused, or failed for the fifth time
     * @throws PaymentFailed if it is worth another try
     */
    boolean pay(UUID claimId) {
        Claim claim = claims.find(claimId).orElseThrow(() -> new NotFound("claim " + claimId));
        if (claim.state() != ClaimState.APPROVED) {
            return true;
        }
        String seller = cases.get(claim.caseId()).sellerId();
        try {
            Payment payment =
                    provider.refund(claimId, claim.orderId(), seller, claim.approvedAmount(), claim.currency());
            LocalDate on = LocalDate.ofInstant(payment.paidAt(), ZoneOffset.UTC);
            apart.executeWithoutResult(t -> record(claimId, payment.amount(), on, payment.id(), false));
            return true;
        } catch (PaymentRefused refused) {
            keepFailure(claim, refused.code() + ": " + refused.getMessage());
            return false;
        } catch (PaymentFailed failed) {
            if (keepFailure(claim, failed.getMessage()) < MOST_ATTEMPTS) {
                throw failed;
            }
            return false;
        }
    }

    private int keepFailure(Claim claim, String error) {
        Integer attempts = apart.execute(t -> {
            int attempt = claims.countAttempt(claim.id());
            claims.setPaymentError(claim.id(), error);
            events.publishEvent(new PaymentFailedOnce(claim.caseId(), claim.id(), claim.reference(), attempt, error));
            return attempt;
        });
        return attempts == null ? MOST_ATTEMPTS : attempts;
    }

    /** Records a payment that consumer care made by hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    void payByHand(UUID claimId, BigDecimal amount, LocalDate paidOn, String proof) {
        Claim claim = claims.lock(claimId).orElseThrow(() -> new NotFound("claim " + claimId));
        claim.mustBe(ClaimState.APPROVED);
        BigDecimal paid = alerts.find(claim.alert()).orElseThrow().amount();
        if (amount.compareTo(paid) > 0) {
            throw new FormFault("amount", "claim.amount.tooMuch", Texts.money(paid, claim.currency()));
        }
        if (paidOn.isAfter(LocalDate.now(clock))) {
            throw new FormFault("paidOn", "payClaimByHand.paidOn.future");
        }
        deadlines.end(claimId, "payClaimByHand", "MET");
        record(claimId, amount, paidOn, proof, true);
    }

    /** Money that has gone is recorded even if the claim was stopped meanwhile; a second record changes nothing. */
    private void record(UUID claimId, BigDecimal amount, LocalDate on, String payment, boolean byHand) {
        Claim claim = claims.lock(claimId).orElseThrow(() -> new NotFound("claim " + claimId));
        if (claim.state() == ClaimState.PAID) {
            return;
        }
        claims.setPaid(claimId, amount, on, payment, byHand, Actors.current().id(), clock.instant());
        events.publishEvent(new ClaimPaid(
                claim.caseId(), claimId, claim.reference(), amount, claim.currency(), on, payment, byHand));
    }
}
