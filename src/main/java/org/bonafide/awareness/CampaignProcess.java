package org.bonafide.awareness;

import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.task.TaskDesk;
import org.bonafide.task.WorkTask;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What a campaign tells its process. */
@Component
class CampaignProcess {

    private final RuntimeService runtime;
    private final TaskDesk desk;

    CampaignProcess(RuntimeService runtime, TaskDesk desk) {
        this.runtime = runtime;
        this.desk = desk;
    }

    void start(UUID campaign) {
        runtime.startProcessInstanceByKey("awareness-campaign", campaign.toString());
    }

    void approved(WorkTask task, Viewer viewer, String outcome) {
        desk.complete(task, viewer, Map.of("approveCampaignOutcome", outcome));
    }

    void done(WorkTask task, Viewer viewer) {
        desk.complete(task, viewer, Map.of());
    }
}
