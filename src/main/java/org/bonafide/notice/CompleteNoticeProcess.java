package org.bonafide.notice;

import java.util.Map;
import org.bonafide.party.Viewer;
import org.bonafide.task.TaskDesk;
import org.bonafide.task.WorkTask;
import org.springframework.stereotype.Component;

/** What the completion of a notice tells the process. */
@Component
class CompleteNoticeProcess {

    private final TaskDesk desk;

    CompleteNoticeProcess(TaskDesk desk) {
        this.desk = desk;
    }

    void completed(WorkTask task, Viewer viewer) {
        desk.complete(task, viewer, Map.of());
    }
}
