package org.bonafide.verification;

import java.util.Map;
import org.bonafide.party.Viewer;
import org.bonafide.task.TaskDesk;
import org.bonafide.task.WorkTask;
import org.springframework.stereotype.Component;

/** What the verdicts tell the process: each the one variable its gateway reads. */
@Component
class VerificationProcess {

    private final TaskDesk desk;

    VerificationProcess(TaskDesk desk) {
        this.desk = desk;
    }

    void verified(WorkTask task, Viewer viewer, Verdict outcome) {
        desk.complete(task, viewer, Map.of("verifyNoticeOutcome", outcome.name()));
    }

    void reviewed(WorkTask task, Viewer viewer, Review outcome) {
        desk.complete(task, viewer, Map.of("reviewRefusalOutcome", outcome.name()));
    }
}
