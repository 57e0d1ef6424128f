package org.bonafide.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells by the health endpoint, and once in the log, that jobs are late: a timer that stays locked after a crash would
 * otherwise never be missed. Late jobs take no node out of service, since another node would be as late.
 */
@Component("jobsHealthIndicator")
class JobsHealth extends AbstractHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(JobsHealth.class);

    /** Longer than a dead node's jobs stay locked, and than a job waits for its turn on a busy day. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final OperationsRepository repository;
    private final Clock clock;
    private volatile boolean told;

    JobsHealth(OperationsRepository repository, Clock clock) {
        super("What Operations shows could not be read");
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        OperationsRepository.Figures figures = repository.figures();
        health.up()
                .withDetail("dueJobs", figures.dueJobs())
                .withDetail("overdueMinutes", overdue(figures).toMinutes())
                .withDetail("failedJobs", figures.failedJobs())
                .withDetail("stoppedJobs", figures.stoppedJobs())
                .withDetail("messagesWaiting", figures.messagesWaiting())
                .withDetail("lettersFailed", figures.lettersFailed());
    }

    /** Whether a job is due for longer than it should; said in the log when it begins and when it is over. */
    @Scheduled(fixedDelayString = "${bonafide.alarm-delay:PT1M}")
    boolean watch() {
        Duration overdue = overdue(repository.figures());
        boolean late = overdue.compareTo(LATE) > 0;
        if (late && !told) {
            LOG.warn("The oldest due job has waited for {} minutes; see Operations", overdue.toMinutes());
        } else if (!late && told) {
            LOG.info("No job is late any more");
        }
        told = late;
        return late;
    }

    private Duration overdue(OperationsRepository.Figures figures) {
        Instant oldest = figures.oldestDue();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }
}
