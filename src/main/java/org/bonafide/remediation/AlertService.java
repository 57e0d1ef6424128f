package org.bonafide.remediation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.CaseState;
import org.bonafide.marketplace.MarketplaceClient;
import org.bonafide.marketplace.Order;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.regime.DeadlineRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the buyers of a listing, alerts each once, and corrects the alerts when the case turns out wrong. */
@Service
@Transactional
class AlertService {

    /** States in which the infringement stands, so that buyers are to be told of it. */
    private static final EnumSet<CaseState> STANDING =
            EnumSet.of(CaseState.TAKEDOWN, CaseState.REMOVED, CaseState.APPEAL, CaseState.GONE);

    private final AlertRepository alerts;
    private final AlertLetters letters;
    private final ClaimService claims;
    private final CaseService cases;
    private final MarketplaceClient marketplace;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertService(
            AlertRepository alerts,
            AlertLetters letters,
            ClaimService claims,
            CaseService cases,
            MarketplaceClient marketplace,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.alerts = alerts;
        this.letters = letters;
        this.claims = claims;
        this.cases = cases;
        this.marketplace = marketplace;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    record BuyersFound(UUID subject, int orders, Instant since, String ruleVersion) implements DomainEvent {}

    record BuyersAlerted(UUID subject, int alerts, Instant claimsUntil) implements DomainEvent {}

    record AlertsCorrected(UUID subject, int alerts, int claimsStopped) implements DomainEvent {}

    /** Asks the marketplace who bought; true if anybody did within the period of rule {@code buyersBack}. */
    boolean findBuyers(UUID caseId) {
        CaseFile file = cases.get(caseId);
        if (!STANDING.contains(file.state()) || file.listingId() == null) {
            return false;
        }
        DeadlineRule rule = deadlines.rule(caseId, "buyersBack", file.regime());
        Instant since = rule.before(clock.instant());
        List<Order> orders = marketplace.orders(file.listingId()).stream()
                .filter(o -> !o.orderedAt().isBefore(since))
                .toList();
        int before = alerts.count(caseId);
        alerts.addAll(caseId, orders);
        int found = alerts.count(caseId);
        if (found > before) {
            events.publishEvent(new BuyersFound(caseId, found, since, rule.reference()));
        }
        return found > 0;
    }

    /** Writes to each buyer who has not been written to; nobody, if the case has been undone meanwhile. */
    void alertBuyers(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        List<Alert> toSend = alerts.toSend(caseId);
        if (!STANDING.contains(file.state()) || toSend.isEmpty()) {
            return;
        }
        Instant until =
                deadlines.set(caseId, "claimWindowCloses", file.regime()).latest();
        toSend.forEach(alert -> {
            letters.alert(file, alert, until);
            alerts.setAlerted(alert.id(), clock.instant());
        });
        events.publishEvent(new BuyersAlerted(caseId, toSend.size(), until));
    }

    /** Tells each alerted buyer that the alert was wrong and stops what is not paid; harmless when done before. */
    void correct(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        List<Alert> wrong = alerts.toCorrect(caseId);
        wrong.forEach(alert -> {
            if (alert.alertedAt() != null) {
                letters.correct(file, alert);
            }
            alerts.setCorrected(alert.id(), clock.instant());
        });
        int stopped = claims.stopAll(caseId);
        deadlines.end(caseId, "claimWindowCloses", "CANCELLED");
        if (!wrong.isEmpty() || stopped > 0) {
            events.publishEvent(new AlertsCorrected(caseId, wrong.size(), stopped));
        }
    }
}
