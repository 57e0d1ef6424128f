package org.bonafide.operations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what failed, and has it tried again on an administrator's word. */
@Service
@Transactional
class OperationsService {

    private static final int SHOWN = 100;

    private final FailedJobsProcess jobs;
    private final OperationsRepository repository;
    private final ApplicationEventPublisher events;

    OperationsService(FailedJobsProcess jobs, OperationsRepository repository, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.repository = repository;
        this.events = events;
    }

    /** A failed job was ordered to be tried again: attempts left before and after, and what it had failed with. */
    record JobRetried(UUID subject, String job, String activity, int before, int after, String cause)
            implements DomainEvent {}

    @Transactional(readOnly = true)
    public List<FailedJob> failed() {
        List<FailedJob> failed = jobs.first(SHOWN);
        Map<UUID, String> references = repository.references(failed.stream()
                .map(FailedJob::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return failed.stream()
                .map(job -> job.named(references.get(job.subject())))
                .toList();
    }

    /**
     * Has a failed job tried again at once; one without attempts left is given one.
     *
     * @throws NotFound if there is no such job: it may have succeeded meanwhile
     */
    public FailedJob retry(String id) {
        FailedJob job = jobs.find(id).orElseThrow(() -> new NotFound("job " + id));
        if (job.cause() == null) {
            throw new Conflict("operations.notFailed", null, null);
        }
        int after = Math.max(1, job.retries());
        jobs.retry(id, after);
        if (job.subject() != null) {
            events.publishEvent(new JobRetried(job.subject(), id, job.activity(), job.retries(), after, job.cause()));
        }
        return job;
    }
}
