package org.bonafide.appeal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.CaseState;
import org.bonafide.casefile.Outcome;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.takedown.MeasuresUndone;
import org.bonafide.takedown.RestorationService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends appeals: sets what came of them, moves the case on, and tells the parties, all at once. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AppealEndings {

    private final AppealRepository appeals;
    private final AppealGrounds grounds;
    private final AppealLetters letters;
    private final AppealProcess process;
    private final CaseService cases;
    private final CaseParties parties;
    private final RestorationService restoration;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealEndings(
            AppealRepository appeals,
            AppealGrounds grounds,
            AppealLetters letters,
            AppealProcess process,
            CaseService cases,
            CaseParties parties,
            RestorationService restoration,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.grounds = grounds;
        this.letters = letters;
        this.process = process;
        this.cases = cases;
        this.parties = parties;
        this.restoration = restoration;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    record AppealEnded(UUID subject, UUID appeal, Appeal.State before, Appeal.State after, AppealGrounds.Cause cause)
            implements DomainEvent {}

    /** Tells the seller that the appeal is inadmissible, or has lapsed; the case is as before it. */
    void dismiss(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        Appeal appeal = appeals.latest(caseId).orElseThrow();
        if (appeal.state() == Appeal.State.RECEIVED) {
            // Completed at the very moment the period ended: the seller was in time, so the appeal is heard.
            process.receivedAgain(caseId);
            return;
        }
        if (appeal.state() == Appeal.State.TO_BE_CURED) {
            deadlines.end(caseId, "curePeriodEnds", "EXPIRED");
            end(file, appeal, Appeal.State.LAPSED, AppealGrounds.Cause.NOT_COMPLETED);
            letters.toSeller("appeal-lapsed", file, Map.of("missing", appeal.missing()));
        } else {
            letters.toSeller("appeal-inadmissible", file, Map.of("reason", appeal.reason()));
        }
        cases.advance(caseId, CaseState.REMOVED);
    }

    /** The listing is back: tells both parties why. */
    void tellRestored(UUID caseId) {
        conclude(caseId, Appeal.State.RESTORED, CaseState.RESTORED, "restored");
    }

    /** The listing stays removed: tells both parties why. */
    void tellKeptRemoved(UUID caseId) {
        conclude(caseId, Appeal.State.KEPT_REMOVED, CaseState.REMOVED, "kept");
    }

    private void conclude(UUID caseId, Appeal.State state, CaseState after, String kind) {
        CaseFile file = cases.lock(caseId);
        Appeal appeal = appeals.latest(caseId).orElseThrow();
        if (!appeal.state().isOpen()) {
            return;
        }
        end(file, appeal, state, grounds.cause(appeal));
        deadlines.end(caseId, "appealWindowCloses", "MET");
        cases.advance(caseId, after);
        letters.toSeller(
                "appeal-" + kind,
                file,
                values(file, appeal, parties.seller(file).language()));
        letters.toNotifier(
                "appeal-" + kind + "-notifier",
                file,
                values(file, appeal, parties.notifier(file).language()));
    }

    private Map<String, String> values(CaseFile file, Appeal appeal, Locale language) {
        return Map.of(
                "why", grounds.words(appeal, language),
                "now", grounds.now(restoration.isKeptDown(file), language));
    }

    /** The notifier withdrew: nothing is left to decide. */
    @EventListener
    public void on(MeasuresUndone undone) {
        stop(undone.subject(), Appeal.State.WITHDRAWN, AppealGrounds.Cause.NOTICE_WITHDRAWN);
    }

    /** A closed case waits for nothing. */
    @EventListener
    public void on(CaseService.CaseClosed closed) {
        if (closed.outcome() == Outcome.WITHDRAWN) {
            stop(closed.subject(), Appeal.State.WITHDRAWN, AppealGrounds.Cause.NOTICE_WITHDRAWN);
        } else {
            stop(closed.subject(), Appeal.State.LAPSED, AppealGrounds.Cause.CASE_CLOSED);
        }
    }

    private void stop(UUID caseId, Appeal.State state, AppealGrounds.Cause cause) {
        Optional<Appeal> open = appeals.latest(caseId).filter(a -> a.state().isOpen());
        open.ifPresent(appeal -> end(cases.lock(caseId), appeal, state, cause));
        for (String kind : List.of("curePeriodEnds", "holderAction", "holderExtension", "restorationWindow")) {
            deadlines.end(caseId, kind, "CANCELLED");
        }
        deadlines.end(caseId, "appealWindowCloses", "EXPIRED");
    }

    private void end(CaseFile file, Appeal appeal, Appeal.State state, AppealGrounds.Cause cause) {
        appeals.end(appeal.id(), state, clock.instant());
        events.publishEvent(new AppealEnded(file.id(), appeal.id(), appeal.state(), state, cause));
    }
}
