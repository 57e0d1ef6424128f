package org.bonafide.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Asks the engine for the jobs that failed, and has one tried again. */
@Component
class FailedJobsProcess {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Clock clock;

    FailedJobsProcess(ManagementService management, RuntimeService runtime, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** The first jobs that failed at their last attempt: those without attempts left, then those still tried again. */
    List<FailedJob> first(int limit) {
        return withSubjects(management
                .createJobQuery()
                .withException()
                .orderByJobRetries()
                .asc()
                .orderByJobId()
                .desc()
                .listPage(0, limit));
    }

    Optional<FailedJob> find(String id) {
        return withSubjects(management.createJobQuery().jobId(id).list()).stream()
                .findFirst();
    }

    /** The next attempt, now. */
    void retry(String id, int retries) {
        management.setJobRetries(id, retries);
        management.setJobDuedate(id, Date.from(clock.instant()));
    }

    private List<FailedJob> withSubjects(List<Job> jobs) {
        Set<String> instances =
                jobs.stream().map(Job::getProcessInstanceId).collect(Collectors.toCollection(HashSet::new));
        instances.remove(null);
        Map<String, String> keys = instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(p -> p.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return jobs.stream()
                .map(job -> job(job, keys.get(job.getProcessInstanceId())))
                .toList();
    }

    private static FailedJob job(Job job, String businessKey) {
        return new FailedJob(
                job.getId(),
                businessKey == null ? null : UUID.fromString(businessKey),
                null,
                job.getProcessDefinitionKey(),
                job.getFailedActivityId(),
                job.getExceptionMessage(),
                job.getRetries(),
                instant(job.getCreateTime()),
                job.getRetries() == 0 ? null : instant(job.getDuedate()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
