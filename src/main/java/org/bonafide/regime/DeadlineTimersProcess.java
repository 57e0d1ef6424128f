package org.bonafide.regime;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bonafide.task.TaskDesk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the engine's timers and the tasks' due dates when a deadline moves. */
@Component
class DeadlineTimersProcess {

    /** Periods that the answer to an appeal waits for. */
    static final Set<String> CLOCKS = Set.of("restorationWindow", "holderAction", "holderExtension");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskDesk tasks;

    DeadlineTimersProcess(@Lazy RuntimeService runtime, @Lazy ManagementService management, @Lazy TaskDesk tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    /** When a process acts on a deadline: a restoration as soon as it may be done, all else at the end. */
    static Instant acts(String kind, Instant earliest, Instant latest) {
        return kind.equals("restorationWindow") && earliest != null ? earliest : latest;
    }

    /** @param subject the case or campaign, or the claim it is about */
    void move(UUID subject, String kind, Instant earliest, Instant latest) {
        Instant at = acts(kind, earliest, latest);
        String task = task(kind);
        tasks.reschedule(subject, task, at);
        Stream.concat(
                        runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(subject.toString())
                                .list()
                                .stream(),
                        runtime
                                .createProcessInstanceQuery()
                                .variableValueEquals("claimId", subject.toString())
                                .list()
                                .stream())
                .flatMap(p ->
                        management
                                .createJobQuery()
                                .processInstanceId(p.getId())
                                .activityId(timer(kind))
                                .timers()
                                .list()
                                .stream())
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(at)));
    }

    private static String task(String kind) {
        return CLOCKS.contains(kind) ? "answerAppeal" : kind.replaceFirst("\\..*", "");
    }

    private static String timer(String kind) {
        return switch (task(kind)) {
            case "answerAppeal" -> "answerPeriodEnds";
            case "completeNotice" -> "completeNoticeLapsed";
            case "verifyNotice" -> "verifyNoticeOverdue";
            default -> kind;
        };
    }
}
