package org.bonafide.casefile;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessInstanceWithVariablesImpl;
import org.springframework.stereotype.Component;

/** What the case tells its process. */
@Component
class CaseProcess {

    /** The spine. */
    static final String KEY = "infringement-case";

    /** What undoes a case that is over. */
    private static final String LATE_WITHDRAWAL = "late-withdrawal";

    /** The steps on the way into the queue. */
    private static final Set<String> FIRST_STEPS = Set.of("resolveListing", "triageCase");

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final CommandExecutor commands;

    CaseProcess(RuntimeService runtime, RepositoryService models, ProcessEngine engine) {
        this.runtime = runtime;
        this.models = models;
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    void start(UUID caseId) {
        runtime.startProcessInstanceByKey(KEY, caseId.toString());
    }

    /**
     * Starts all of these and brings them into the queue in one command of the engine, whose rows are then written
     * together; as jobs of their own, the first steps would cost each case two more transactions. If one case fails,
     * none is started.
     */
    void startThrough(Collection<UUID> caseIds) {
        String newest = models.createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getId();
        commands.execute(command -> {
            caseIds.forEach(id -> takeFirstSteps(command, runtime.startProcessInstanceById(newest, id.toString())));
            return null;
        });
    }

    private static void takeFirstSteps(CommandContext command, Object started) {
        ExecutionEntity process = ((ProcessInstanceWithVariablesImpl) started).getExecutionEntity();
        for (Optional<JobEntity> job = firstStep(process); job.isPresent(); job = firstStep(process)) {
            command.setCurrentJob(job.get());
            job.get().execute(command);
        }
        command.setCurrentJob(null);
    }

    private static Optional<JobEntity> firstStep(ExecutionEntity process) {
        return process.getJobs().stream()
                .filter(j -> FIRST_STEPS.contains(j.getActivityId()))
                .findFirst();
    }

    void startLateWithdrawal(UUID caseId) {
        runtime.startProcessInstanceByKey(LATE_WITHDRAWAL, caseId.toString());
    }
}
