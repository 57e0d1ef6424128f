package org.bonafide.regime;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Due dates and timers of the models. */
@Component("deadlines")
@ForModels
public class DeadlinesProcess {

    /** A variable that lives only from triage to the task it leads to: when the verification is due. */
    public static final String VERIFY_BY = "verifyBy";

    private final DeadlineLedger deadlines;
    private final CaseRules cases;

    DeadlinesProcess(DeadlineLedger deadlines, CaseRules cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /** The period of law that runs for the notifier's answer; empty where the answer has the house's own period. */
    private Optional<Date> clock(UUID subject, String kind) {
        return kind.equals("answerAppeal")
                ? deadlines
                        .open(subject, "holderExtension", "holderAction", "restorationWindow")
                        .map(d -> date(DeadlineTimersProcess.acts(d.kind(), d.earliest(), d.latest())))
                : Optional.empty();
    }

    /**
     * When a user task is due. Each new task has a new period, since the feature ends the period of a task that is done;
     * a timer that watches the task may have begun it just before.
     */
    public Date due(DelegateExecution execution, String task) {
        if (task.equals("verifyNotice")) {
            return verification(execution);
        }
        UUID subject = subject(execution);
        CaseRules.CaseRule of = cases.of(subject).orElse(null);
        return clock(subject, task)
                .orElseGet(() -> date(deadlines
                        .set(item(execution, subject), task, of == null ? "*" : of.regime())
                        .latest()));
    }

    /**
     * When a timer fires. A boundary timer that watches a user task shares the task's deadline; a window that a loop
     * comes back to keeps the start it had.
     */
    public Date timer(DelegateExecution execution, String timer) {
        if (timer.equals("verifyNoticeOverdue")) {
            return verification(execution);
        }
        UUID subject = subject(execution);
        CaseRules.CaseRule of = cases.of(subject).orElse(null);
        String kind =
                switch (timer) {
                    case "completeNoticeLapsed" -> "completeNotice";
                    case "answerPeriodEnds" -> "answerAppeal";
                    default -> timer;
                };
        return clock(subject, kind)
                .orElseGet(() -> date(deadlines
                        .set(item(execution, subject), kind, of == null ? "*" : of.regime())
                        .latest()));
    }

    /** Triage has opened the first period, in the case's lane; after the notifier was asked, a new one begins. */
    private Date verification(DelegateExecution execution) {
        if (execution.getVariable(VERIFY_BY) instanceof Date fromTriage) {
            return fromTriage;
        }
        UUID subject = subject(execution);
        CaseRules.CaseRule of = cases.of(subject).orElse(null);
        String lane = of == null || of.lane() == null ? "STANDARD" : of.relisted() ? "RELIST" : of.lane();
        return date(deadlines
                .set(subject, "verifyNotice." + lane, of == null ? "*" : of.regime())
                .latest());
    }

    private static UUID subject(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** A claim has deadlines of its own, since a case may have many claims. */
    private static UUID item(DelegateExecution execution, UUID subject) {
        Object claim = execution.getVariable("claimId");
        return claim == null ? subject : UUID.fromString(claim.toString());
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
