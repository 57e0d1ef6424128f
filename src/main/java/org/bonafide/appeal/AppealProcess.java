package org.bonafide.appeal;

import java.util.Map;
import java.util.UUID;
import org.bonafide.casefile.CaseService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.ProcessMessages;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.task.TaskDesk;
import org.bonafide.task.WorkTask;
import org.springframework.stereotype.Component;

/** What appeals tell the process. */
@Component
class AppealProcess {

    private final TaskDesk desk;
    private final ProcessMessages messages;
    private final DeadlineLedger deadlines;
    private final CaseService cases;
    private final RunningModelsProcess models;

    AppealProcess(
            TaskDesk desk,
            ProcessMessages messages,
            DeadlineLedger deadlines,
            CaseService cases,
            RunningModelsProcess models) {
        this.desk = desk;
        this.messages = messages;
        this.deadlines = deadlines;
        this.cases = cases;
        this.models = models;
    }

    void received(UUID caseId) {
        messages.send(caseId, "appealReceived", Map.of(), Map.of());
    }

    /** Completed at the last moment, when nothing waits for that any more: heard as a new appeal would be. */
    void receivedAgain(UUID caseId) {
        messages.forget(caseId, "appealCured");
        received(caseId);
    }

    void cured(UUID caseId) {
        deadlines.end(caseId, "curePeriodEnds", "MET");
        messages.send(caseId, "appealCured", Map.of(), Map.of());
    }

    /** The time of the law runs, so that the notifier's answer can be waited for. */
    void clockStarted(UUID caseId) {
        messages.send(caseId, "clockStarted", Map.of(), Map.of());
    }

    /** A task by hand ends at once; a job finds by itself that it may not restore. */
    void stopRestoration(UUID caseId) {
        models.makeStoppable(caseId);
        if (desk.isOpen(caseId, "restoreListingByHand")) {
            messages.send(caseId, "restorationStopped", Map.of(), Map.of());
        }
    }

    /** Something needs the team before all else. */
    void raise(UUID caseId) {
        desk.prioritise(caseId, cases.raisePriority(caseId, 40));
    }

    /** Completes the task with the one variable that the gateway after it reads. */
    void done(WorkTask task, Viewer viewer, Enum<?> outcome) {
        deadlines.end(task.subject(), task.kind(), "MET");
        desk.complete(task, viewer, Map.of(task.kind() + "Outcome", outcome.name()));
    }
}
