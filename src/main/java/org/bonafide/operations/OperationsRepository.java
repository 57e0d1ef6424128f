package org.bonafide.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is behind or has gone wrong; of the engine's tables only how far its jobs are behind. */
@Repository
class OperationsRepository {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    OperationsRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How things stand, in figures.
     *
     * @param failedJobs failed at their last attempt
     * @param stoppedJobs of those, the ones that wait for somebody to retry them
     * @param dueJobs due and not yet done
     * @param oldestDue since when the oldest of those has been due; null when none is
     * @param lettersFailed given up after all attempts
     * @param lettersQueued to be sent
     * @param messagesWaiting sent to a process more than a minute ago and not taken by it
     */
    public record Figures(
            long failedJobs,
            long stoppedJobs,
            long dueJobs,
            Instant oldestDue,
            long lettersFailed,
            long lettersQueued,
            long messagesWaiting) {}

    /** A message that its process has not taken. */
    record Waiting(UUID subject, String reference, String name, Instant sentAt) {}

    /** A takedown or restoration that the marketplace's interface has refused so far. */
    record Troubled(String reference, String act, int attempts, String lastError, Instant orderedAt) {}

    Figures figures() {
        return jdbc.sql(
                        """
                        select
                          (select count(*) from act_ru_job where exception_stack_id_ is not null) as failed_jobs,
                          (select count(*) from act_ru_job where exception_stack_id_ is not null and retries_ = 0)
                              as stopped_jobs,
                          (select count(*) from act_ru_job where retries_ > 0 and suspension_state_ = 1
                              and (duedate_ is null or duedate_ <= cast(:now as timestamp))) as due_jobs,
                          (select min(coalesce(duedate_, create_time_)) at time zone 'UTC' from act_ru_job
                              where retries_ > 0 and suspension_state_ = 1
                              and (duedate_ is null or duedate_ <= cast(:now as timestamp))) as oldest_due,
                          (select count(*) from letter_delivery where state = 'FAILED') as letters_failed,
                          (select count(*) from letter_delivery where state = 'QUEUED') as letters_queued,
                          (select count(*) from process_message where delivered_at is null and sent_at < :before)
                              as messages_waiting""")
                .param("now", java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .param("before", Times.of(minuteAgo()))
                .query(Figures.class)
                .single();
    }

    List<Waiting> waiting() {
        return jdbc.sql(
                        """
                        select m.subject, coalesce(c.reference, k.reference) as reference, m.name, m.sent_at
                        from process_message m left join infringement_case c on c.id = m.subject
                            left join campaign k on k.id = m.subject
                        where m.delivered_at is null and m.sent_at < :before order by m.sent_at, m.id limit :shown""")
                .param("before", Times.of(minuteAgo()))
                .param("shown", SHOWN)
                .query(Waiting.class)
                .list();
    }

    List<Troubled> troubled() {
        return jdbc.sql(
                        """
                        select c.reference, t.act, t.attempts, t.last_error, t.ordered_at
                        from takedown t join infringement_case c on c.id = t.case_id
                        where t.done_at is null and t.last_error is not null order by t.ordered_at desc limit :shown""")
                .param("shown", SHOWN)
                .query(Troubled.class)
                .list();
    }

    /** The references of these cases and campaigns. */
    Map<UUID, String> references(List<UUID> subjects) {
        return jdbc
                .sql(
                        """
                        select id, reference from infringement_case where id = any(cast(:ids as uuid[]))
                        union all select id, reference from campaign where id = any(cast(:ids as uuid[]))""")
                .param("ids", subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Instant minuteAgo() {
        return clock.instant().minus(Duration.ofMinutes(1));
    }
}
