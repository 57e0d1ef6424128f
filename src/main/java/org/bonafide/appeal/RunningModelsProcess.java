package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Brings an appeal to a model that can stop a restoration: its second version could not. Nothing else of it changes, for
 * every step of the second is one of the third.
 */
@Component
class RunningModelsProcess {

    private static final String KEY = "seller-appeal";
    private static final String STOPPED = "restorationStopped";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    RunningModelsProcess(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    void makeStoppable(UUID caseId) {
        ProcessInstance appeal = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .processDefinitionKey(KEY)
                .singleResult();
        String from = appeal.getProcessDefinitionId();
        if (repository.getBpmnModelInstance(from).getModelElementById(STOPPED) != null) {
            return;
        }
        String to = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getId();
        MigrationPlan plan = runtime.createMigrationPlan(from, to)
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        runtime.newMigration(plan)
                .processInstanceIds(appeal.getId())
                .skipCustomListeners()
                .execute();
    }
}
