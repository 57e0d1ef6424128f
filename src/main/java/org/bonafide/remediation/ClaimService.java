package org.bonafide.remediation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What sellers and consumer care do about claims; each act locks the claim, so of two at once the first wins. */
@Service
@Transactional
public class ClaimService {

    private final ClaimRepository claims;
    private final AlertRepository alerts;
    private final ClaimLetters letters;
    private final RemediationProcess process;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimService(
            ClaimRepository claims,
            AlertRepository alerts,
            ClaimLetters letters,
            RemediationProcess process,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.alerts = alerts;
        this.letters = letters;
        this.process = process;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** A claim the seller may pay at once, as the seller may see it. */
    public record OpenClaim(
            UUID id, String reference, String orderId, BigDecimal amount, String currency, Instant receivedAt) {}

    /** Open claims the seller has not agreed to pay yet, oldest first. */
    @Transactional(readOnly = true)
    public List<OpenClaim> openClaimsOfCase(UUID caseId) {
        return claims.openOf(caseId).stream()
                .filter(c -> c.state() != ClaimState.APPROVED)
                .map(c -> new OpenClaim(c.id(), c.reference(), c.orderId(), c.amount(), c.currency(), c.receivedAt()))
                .toList();
    }

    /**
     * Consumer care's decision.
     *
     * @param amount what to pay, for a granted claim
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID claimId, ClaimState after, BigDecimal amount, String reason) {
        Claim claim = lock(claimId);
        claim.mustBe(ClaimState.RECEIVED);
        BigDecimal paid = alerts.find(claim.alert()).orElseThrow().amount();
        if (after == ClaimState.APPROVED && amount.compareTo(paid) > 0) {
            throw new FormFault("amount", "claim.amount.tooMuch", Texts.money(paid, claim.currency()));
        }
        Actor by = Actors.current();
        claims.decide(claimId, after, amount, reason, by.id(), by.name(), clock.instant());
        deadlines.end(claimId, "decideClaim", "MET");
        events.publishEvent(new Claim.ClaimDecided(
                claim.caseId(), claimId, claim.reference(), claim.state(), after, amount, reason));
    }

    /**
     * The seller agrees to pay what is claimed; nobody need decide then.
     *
     * @throws NotFound if the claim is not of this case
     * @throws Conflict if it has been decided meanwhile
     */
    void sellerAgrees(UUID caseId, UUID claimId) {
        Claim claim = lock(claimId);
        if (!claim.caseId().equals(caseId)) {
            throw new NotFound("claim " + claimId);
        }
        if (claim.state() != ClaimState.ASKED) {
            claim.mustBe(ClaimState.RECEIVED);
        }
        Actor by = Actors.current();
        claims.decide(claimId, ClaimState.APPROVED, claim.amount(), null, by.id(), by.name(), clock.instant());
        deadlines.end(claimId, "decideClaim", "CANCELLED");
        deadlines.end(claimId, "claimAnswerPeriodEnds", "CANCELLED");
        events.publishEvent(
                new Claim.SellerAgreedToPay(caseId, claimId, claim.reference(), claim.state(), claim.amount()));
        process.sellerPays(caseId, claimId, claim.state() == ClaimState.ASKED);
    }

    /** The buyer did not answer in time; if the answer came in that very moment, the claim goes on. */
    void lapse(UUID claimId) {
        Claim claim = lock(claimId);
        if (claim.state() == ClaimState.ASKED) {
            claims.setState(claimId, ClaimState.LAPSED);
            deadlines.end(claimId, "claimAnswerPeriodEnds", "EXPIRED");
            events.publishEvent(new Claim.ClaimLapsed(claim.caseId(), claimId, claim.reference()));
            letters.tellBuyer(claimId);
        } else if (claim.state().isOpen()) {
            process.claimReceivedAgain(claim.caseId(), claimId);
        }
    }

    /** Stops each claim of the case that is not paid, tells its buyer, and forgets what waited for its process. */
    int stopAll(UUID caseId) {
        List<Claim> open = claims.openOf(caseId).stream()
                .map(c -> lock(c.id()))
                .filter(c -> c.state().isOpen())
                .toList();
        open.forEach(c -> {
            claims.setState(c.id(), ClaimState.STOPPED);
            events.publishEvent(new Claim.ClaimStopped(caseId, c.id(), c.reference(), c.state()));
            letters.tellBuyer(c.id());
        });
        process.forget(caseId);
        return open.size();
    }

    private Claim lock(UUID id) {
        return claims.lock(id).orElseThrow(() -> new NotFound("claim " + id));
    }
}
