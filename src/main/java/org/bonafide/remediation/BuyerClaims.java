package org.bonafide.remediation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What buyers do about the money of their purchase: claim it once, and answer what they are asked. */
@Service
@Transactional
public class BuyerClaims {

    private final ClaimRepository claims;
    private final AlertRepository alerts;
    private final RemediationProcess process;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BuyerClaims(
            ClaimRepository claims,
            AlertRepository alerts,
            RemediationProcess process,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.alerts = alerts;
        this.process = process;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    record ClaimMade(UUID subject, UUID claim, String reference, String order, BigDecimal amount, String currency)
            implements DomainEvent {}

    record ClaimAnswered(UUID subject, UUID claim, String reference, String answer) implements DomainEvent {}

    /**
     * A buyer claims the money of the purchase.
     *
     * @throws Conflict if the alert was corrected, the window has closed, or the purchase is claimed already
     */
    public String claim(UUID alertId, String story, BigDecimal amount) {
        Alert alert = alerts.lock(alertId).orElseThrow(() -> new NotFound("alert " + alertId));
        mayClaim(alert);
        if (amount.compareTo(alert.amount()) > 0) {
            throw new FormFault("amount", "claim.amount.tooMuch", Texts.money(alert.amount(), alert.currency()));
        }
        UUID id = Ids.next();
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        String reference = "C-%d-%06d".formatted(year, claims.nextReference());
        try {
            claims.add(id, reference, alert, story, amount, clock.instant());
        } catch (DuplicateKeyException otherCaseWasFirst) {
            throw new Conflict("claim.already", reference, clock.instant());
        }
        events.publishEvent(new ClaimMade(alert.caseId(), id, reference, alert.orderId(), amount, alert.currency()));
        process.claimReceived(alert.caseId(), id);
        return reference;
    }

    private void mayClaim(Alert alert) {
        if (alert.correctedAt() != null) {
            throw new Conflict("claim.corrected", null, alert.correctedAt());
        }
        claims.standing(alert.orderId()).ifPresent(c -> {
            throw new Conflict("claim.already", c.reference(), c.receivedAt());
        });
        Instant until = windowCloses(alert.caseId());
        if (until == null || !clock.instant().isBefore(until)) {
            throw new Conflict("claim.windowClosed", null, until);
        }
    }

    /** The last moment to claim; null while no window is open. */
    @Transactional(readOnly = true)
    Instant windowCloses(UUID caseId) {
        return deadlines.of(caseId).stream()
                .filter(d -> d.kind().equals("claimWindowCloses") && d.state().equals("OPEN"))
                .map(DeadlineLedger.Deadline::latest)
                .findFirst()
                .orElse(null);
    }

    /** The buyer answers what was asked about the claim. */
    public void answer(UUID alertId, String answer) {
        Claim claim = claims.latestOf(alertId)
                .flatMap(c -> claims.lock(c.id()))
                .orElseThrow(() -> new NotFound("claim of alert " + alertId));
        claim.mustBe(ClaimState.ASKED);
        claims.answer(claim.id(), answer);
        deadlines.end(claim.id(), "claimAnswerPeriodEnds", "MET");
        events.publishEvent(new ClaimAnswered(claim.caseId(), claim.id(), claim.reference(), answer));
        process.claimAnswered(claim.caseId(), claim.id());
    }
}
