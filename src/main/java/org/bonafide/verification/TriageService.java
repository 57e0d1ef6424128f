package org.bonafide.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.CaseState;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Looked;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.regime.DeadlineRule;
import org.bonafide.standing.Accuracy;
import org.bonafide.standing.StandingService;
import org.bonafide.task.TaskDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sorts cases for verification, and makes overdue ones more urgent; it decides none. */
@Service
class TriageService {

    private static final int ESCALATION = 20;
    private static final String RELISTED = "relisted";

    private final TriageRepository facts;
    private final RelistMatcher relistings;
    private final TriageProcess table;
    private final StandingService standing;
    private final CaseService cases;
    private final DeadlineLedger deadlines;
    private final TaskDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Looked<UUID, Accuracy> notifiers = new Looked<>();
    private final Looked<String, Integer> sellers = new Looked<>();
    private final Looked<List<Object>, DeadlineRule> rules = new Looked<>();

    TriageService(
            TriageRepository facts,
            RelistMatcher relistings,
            TriageProcess table,
            StandingService standing,
            CaseService cases,
            DeadlineLedger deadlines,
            TaskDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.relistings = relistings;
        this.table = table;
        this.standing = standing;
        this.cases = cases;
        this.deadlines = deadlines;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /** What triage looked at, and the rule that matched. */
    record TriageWeighed(UUID subject, TriageFacts inputs, String ruleVersion) implements DomainEvent {}

    /** A verification was not done in time; nothing is decided by that. */
    record VerificationEscalated(UUID subject, int priority) implements DomainEvent {}

    /**
     * Sets lane, priority and due time; harmless if it is done again.
     *
     * @return when the verification is due
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant triage(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        int strikes = file.sellerId() == null
                ? 0
                : sellers.up(file.sellerId(), s -> standing.strikes(s).inForce());
        Accuracy notifier = notifiers.up(file.holder(), standing::accuracy);
        TriageFacts inputs = facts.facts(caseId, notifier, strikes, LocalDate.now(clock))
                .relisted(relistings.find(caseId).isPresent());
        TriageProcess.Sorted sorted = table.sort(inputs);
        String kind = deadline(sorted.lane(), sorted.rule());
        DeadlineRule rule = rules.up(
                List.of(kind, file.regime(), file.openedAt()), k -> deadlines.rule(caseId, kind, file.regime()));
        DeadlineLedger.Deadline due = deadlines.start(caseId, kind, rule, clock.instant(), null);
        events.publishEvent(new TriageWeighed(caseId, inputs, sorted.ruleVersion()));
        cases.queue(file, sorted.lane(), sorted.priority(), due.latest(), sorted.rule(), sorted.ruleVersion());
        return due.latest();
    }

    /** Raises case and task in the queue, if the verification still waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void escalate(UUID caseId) {
        // Who completes a task locks the task first, then the case; the other way round, they would wait for each
        // other.
        desk.hold(caseId);
        if (cases.lock(caseId).state() != CaseState.AWAITING_VERIFICATION) {
            return;
        }
        int priority = cases.raisePriority(caseId, ESCALATION);
        desk.prioritise(caseId, priority);
        events.publishEvent(new VerificationEscalated(caseId, priority));
    }

    /** The kind of deadline that a verification in this lane has; what was removed before is quicker to look at. */
    static String deadline(String lane, String rule) {
        return "verifyNotice." + (RELISTED.equals(rule) ? "RELIST" : lane == null ? "STANDARD" : lane);
    }
}
