package org.bonafide.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.notice.WithdrawalService.NoticeWithdrawn;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.AppealLaw;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.regime.DeadlineLedger.Deadline;
import org.bonafide.regime.DeadlineRule;
import org.bonafide.takedown.ListingRestored;
import org.bonafide.takedown.RestorationService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the window in which a listing must be back once somebody has decided that it comes back: the notifier, a person,
 * a court. Where a window of the law is open already, that one holds. {@link RestorationWatch} watches it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RestorationWindow {

    static final String KIND = "restorationWindow";

    private final AppealLaw law;
    private final CaseService cases;
    private final RestorationService restoration;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestorationWindow(
            AppealLaw law,
            CaseService cases,
            RestorationService restoration,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.law = law;
        this.cases = cases;
        this.restoration = restoration;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** The listing is to be back without delay. */
    record RestorationDue(UUID subject, Instant latest, String ruleVersion) implements DomainEvent {}

    /** Opens the window, if none is open. */
    void open(CaseFile file) {
        if (deadlines.open(file.id(), KIND).isPresent()) {
            return;
        }
        DeadlineRule rule = law.promptly(file.regime());
        Deadline window = deadlines.start(file.id(), KIND, rule, clock.instant(), null);
        events.publishEvent(new RestorationDue(file.id(), window.latest(), rule.reference()));
    }

    /** The action or complaint that a restoration waited for is decided: nothing stays stopped for it. */
    void actionDecided(CaseFile file, boolean comesBack) {
        restoration.lift(file.id());
        deadlines.resolve(file.id(), comesBack ? "REPLACED" : "CANCELLED");
        if (comesBack) {
            open(file);
        }
    }

    /** Who withdraws gives up the action, too. */
    @EventListener
    public void on(NoticeWithdrawn withdrawn) {
        if (!withdrawn.caseEnds()) {
            return;
        }
        restoration.lift(withdrawn.subject());
        deadlines.resolve(withdrawn.subject(), "CANCELLED");
        if (cases.mayBeDown(withdrawn.subject())) {
            open(cases.lock(withdrawn.subject()));
        }
    }

    /** The listing is back, by whatever way. */
    @EventListener
    public void on(ListingRestored restored) {
        deadlines.end(restored.subject(), KIND, "MET");
    }
}
