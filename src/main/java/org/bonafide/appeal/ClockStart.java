package org.bonafide.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.letter.Letter;
import org.bonafide.letter.LetterService;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.AppealTerms;
import org.bonafide.regime.AppealTerms.Mode;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.regime.DeadlineLedger.Deadline;
import org.bonafide.regime.DeadlineRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forwards appeals and starts the time of the law: with the receipt of the complete counter-notice, or with the delivery
 * of the seller's statement to the notifier, whose record is the proof.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ClockStart {

    private final AppealClock clock;
    private final AppealRepository appeals;
    private final AppealForwarding forwarding;
    private final ClockLetters told;
    private final AppealProcess process;
    private final CaseService cases;
    private final LetterService letters;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock now;

    ClockStart(
            AppealClock clock,
            AppealRepository appeals,
            AppealForwarding forwarding,
            ClockLetters told,
            AppealProcess process,
            CaseService cases,
            LetterService letters,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock now) {
        this.clock = clock;
        this.appeals = appeals;
        this.forwarding = forwarding;
        this.told = told;
        this.process = process;
        this.cases = cases;
        this.letters = letters;
        this.deadlines = deadlines;
        this.events = events;
        this.now = now;
    }

    /** The time of the law runs; {@code proof} is the letter whose delivery started it. */
    record ClockStarted(UUID subject, Instant start, UUID proof, Instant earliest, Instant latest, String ruleVersion)
            implements DomainEvent {}

    /** The forwarding letter could not be delivered, so the time of the law does not run; Operations must see to it. */
    record ClockNotStarted(UUID subject, UUID letter, String error) implements DomainEvent {}

    /** Forwards the appeal, and starts the clock where the law does not wait for the delivery, or nothing is to deliver. */
    void forward(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        AppealTerms terms = clock.terms(file);
        Appeal appeal = appeals.latest(caseId).orElseThrow();
        UUID letter = forwarding.forward(file, appeal, terms);
        appeals.forwarded(appeal.id(), letter);
        if (terms.mode() != Mode.CLOCK) {
            return;
        }
        if (!terms.startsOnDelivery()) {
            start(file, terms, appeals.completeSince(appeal.id()), null);
        } else if (letters.of(caseId).stream().anyMatch(l -> l.id().equals(letter) && isKept(l))) {
            // Without a mail server letters are handed over in the recipient's account.
            start(file, terms, now.instant(), letter);
        }
    }

    private static boolean isKept(Letter letter) {
        return letter.deliveryState().equals("KEPT");
    }

    private void start(CaseFile file, AppealTerms terms, Instant at, UUID proof) {
        DeadlineRule rule = terms.clock();
        Deadline running = deadlines.start(file.id(), rule.kind(), rule, at, proof);
        events.publishEvent(
                new ClockStarted(file.id(), at, proof, running.earliest(), running.latest(), rule.reference()));
        told.clockRuns(file, running);
        process.clockStarted(file.id());
    }

    /** Locks the case before the trail locks its history, as all else does. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void hold(LetterService.LetterDelivered delivered) {
        if (appeals.isForwardedBy(delivered.subject(), delivered.letter())) {
            cases.lock(delivered.subject());
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void hold(LetterService.LetterNotDelivered failed) {
        if (appeals.isForwardedBy(failed.subject(), failed.letter())) {
            cases.lock(failed.subject());
        }
    }

    /** The seller's statement has reached the notifier. */
    @EventListener
    public void on(LetterService.LetterDelivered delivered) {
        if (waitsFor(delivered.subject(), delivered.letter())) {
            CaseFile file = cases.lock(delivered.subject());
            start(file, clock.terms(file), now.instant(), delivered.letter());
        }
    }

    /** It has not: the clock stands until somebody sees to it. */
    @EventListener
    public void on(LetterService.LetterNotDelivered failed) {
        if (waitsFor(failed.subject(), failed.letter())) {
            events.publishEvent(new ClockNotStarted(failed.subject(), failed.letter(), failed.error()));
            process.raise(failed.subject());
        }
    }

    private boolean waitsFor(UUID caseId, UUID letter) {
        if (!appeals.isForwardedBy(caseId, letter)) {
            return false;
        }
        CaseFile file = cases.lock(caseId);
        return clock.terms(file).startsOnDelivery()
                && appeals.latest(caseId).orElseThrow().state() == Appeal.State.COMPLETE
                && deadlines.open(caseId, AppealClock.WAITING).isEmpty();
    }
}
