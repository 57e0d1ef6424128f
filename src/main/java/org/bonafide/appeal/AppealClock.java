package org.bonafide.appeal;

import java.time.Instant;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.AppealLaw;
import org.bonafide.regime.AppealTerms;
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
 * Runs the time of the law between a counter-notice and the restoration: from the receipt of the complete counter-notice
 * or from the delivery of the seller's statement, to the restoration that no human decides.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AppealClock {

    /** What runs until the restoration; the window itself is kept by {@link RestorationWatch}. */
    static final String[] WAITING = {"holderExtension", "holderAction"};

    private final AppealLaw law;
    private final AppealRepository appeals;
    private final ClockLetters told;
    private final CaseService cases;
    private final RestorationService restoration;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;

    AppealClock(
            AppealLaw law,
            AppealRepository appeals,
            ClockLetters told,
            CaseService cases,
            RestorationService restoration,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events) {
        this.law = law;
        this.appeals = appeals;
        this.told = told;
        this.cases = cases;
        this.restoration = restoration;
        this.deadlines = deadlines;
        this.events = events;
    }

    record ClockExtended(UUID subject, Instant before, Instant after, String ruleVersion) implements DomainEvent {}

    /** The law restores the listing, and no person has decided it. */
    record RestorationDueByLaw(UUID subject, UUID appeal, Instant latest, String ruleVersion) implements DomainEvent {}

    /** @return the mode, for the gateways */
    String fixTerms(UUID caseId) {
        return law.fix(caseId, cases.lock(caseId).regime()).mode().name();
    }

    AppealTerms terms(CaseFile file) {
        return law.of(file.id(), file.regime());
    }

    /**
     * Gives the notifier the longer period of the law, once, counted from the same start.
     *
     * @throws org.bonafide.regime.WorkCalendar.YearNotLoaded if it runs into a year whose calendar is not known
     */
    void extend(CaseFile file) {
        Deadline running = deadlines.open(file.id(), "holderAction").orElseThrow();
        DeadlineRule rule = terms(file).extension();
        Deadline longer = deadlines.start(file.id(), rule.kind(), rule, running.startedAt(), running.proof());
        deadlines.end(file.id(), "holderAction", "REPLACED");
        events.publishEvent(new ClockExtended(file.id(), running.latest(), longer.latest(), rule.reference()));
        told.extended(file, longer);
    }

    /** The notifier has shown an action or complaint: nothing is restored until it is decided. */
    void block(CaseFile file, AppealAnswer answer) {
        end(file.id(), "BLOCKED");
        deadlines.end(file.id(), RestorationWindow.KIND, "BLOCKED");
        told.blocked(file, answer);
    }

    /** The notifier agrees: the time need not run to its end. */
    void accept(CaseFile file) {
        end(file.id(), "MET");
    }

    /** Opens the window in which the listing must be back, if it is not open. */
    void restoreByLaw(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        if (restoration.isStopped(caseId)) {
            return;
        }
        Appeal appeal = appeals.latest(caseId).orElseThrow();
        AppealTerms terms = terms(file);
        Instant from = deadlines
                .open(caseId, WAITING)
                .map(Deadline::latest)
                .orElseGet(() -> appeals.completeSince(appeal.id()));
        end(caseId, "EXPIRED");
        DeadlineRule rule = law.restoration(file.regime(), terms);
        // One that was breached before the process came here is not begun anew.
        Deadline window = deadlines.of(caseId).stream()
                .filter(d -> d.rule().equals(rule.id()) && d.startedAt().equals(from))
                .findFirst()
                .orElseGet(() -> deadlines.start(caseId, RestorationWindow.KIND, rule, from, null));
        events.publishEvent(new RestorationDueByLaw(caseId, appeal.id(), window.latest(), rule.reference()));
    }

    /** Where the listing is back, nothing is waited for. */
    @EventListener
    public void on(ListingRestored restored) {
        end(restored.subject(), "CANCELLED");
    }

    private void end(UUID caseId, String state) {
        for (String kind : WAITING) {
            deadlines.end(caseId, kind, state);
        }
    }
}
