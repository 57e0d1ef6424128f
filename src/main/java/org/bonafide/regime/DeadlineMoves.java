package org.bonafide.regime;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Actors;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Times;
import org.bonafide.regime.DeadlineLedger.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts deadlines again by the version of the rule they began under: to show the days, or because a calendar changed. */
@Service
@Transactional
public class DeadlineMoves {

    private final DeadlineRules rules;
    private final DeadlineTimersProcess timers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineMoves(
            DeadlineRules rules,
            DeadlineTimersProcess timers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.timers = timers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A deadline was moved; both values are kept. */
    public record DeadlineMoved(
            UUID subject,
            String deadline,
            Instant before,
            Instant after,
            Instant earliestBefore,
            Instant earliestAfter,
            String why,
            String ruleVersion)
            implements DomainEvent {}

    /**
     * How a deadline was counted, in its calendar as it is known today; empty for one that runs by the clock.
     *
     * @throws NotFound if there is no such deadline of any of these subjects
     */
    @Transactional(readOnly = true)
    public Optional<Calculation> calculation(UUID deadline, List<UUID> subjects) {
        Deadline d = jdbc.sql("select * from deadline where id = ? and subject = any(?)")
                .params(deadline, subjects.toArray(UUID[]::new))
                .query(Deadline.class)
                .optional()
                .orElseThrow(() -> new NotFound("deadline " + deadline));
        DeadlineRule rule = rule(d);
        return rule.calendar() == null
                ? Optional.empty()
                : Optional.of(Calculation.of(rule, rule.reckon(d.startedAt())));
    }

    /**
     * Counts every open deadline of a calendar again and moves what has become longer, with its timers and tasks. None
     * gets shorter: who was told a day may rely on it.
     *
     * @return how many moved
     */
    int recount(String calendar, String why) {
        holdCases(calendar);
        List<Deadline> open = jdbc.sql(
                        "select * from deadline where state = 'OPEN' and calendar = ? order by subject, id for update")
                .param(calendar)
                .query(Deadline.class)
                .list();
        return (int) open.stream().filter(d -> recount(d, why)).count();
    }

    /** Case before deadline before history: the order in which all else locks them. */
    private void holdCases(String calendar) {
        jdbc.sql(
                        """
                        select c.id from infringement_case c where exists (select from deadline d
                            where d.subject = c.id and d.state = 'OPEN' and d.calendar = ?)
                        order by c.id for update""")
                .param(calendar)
                .query(UUID.class)
                .list();
    }

    private boolean recount(Deadline d, String why) {
        DeadlineRule rule = rule(d);
        Instant latest = later(d.latest(), rule.after(d.startedAt()));
        Instant earliest = d.earliest() == null ? null : later(d.earliest(), rule.opens(d.startedAt()));
        if (latest.equals(d.latest()) && (earliest == null || earliest.equals(d.earliest()))) {
            return false;
        }
        jdbc.sql("update deadline set latest = :latest, earliest = :earliest where id = :id")
                .param("latest", Times.of(latest))
                .param("earliest", Times.of(earliest), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", d.id())
                .update();
        keep(d, earliest, latest, why);
        timers.move(d.subject(), d.kind(), earliest, latest);
        events.publishEvent(new DeadlineMoved(
                d.subject(), d.kind(), d.latest(), latest, d.earliest(), earliest, why, rule.reference()));
        return true;
    }

    private void keep(Deadline d, Instant earliest, Instant latest, String why) {
        jdbc.sql(
                        """
                        insert into deadline_change (id, deadline, earliest_before, earliest_after, latest_before,
                            latest_after, why, changed_by, changed_at)
                        values (:id, :deadline, :opened, :opens, :before, :after, :why, :by, :at)""")
                .param("id", Ids.next())
                .param("deadline", d.id())
                .param("opened", Times.of(d.earliest()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("opens", Times.of(earliest), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", Times.of(d.latest()))
                .param("after", Times.of(latest))
                .param("why", why)
                .param("by", Actors.current().id())
                .param("at", Times.at(clock))
                .update();
    }

    private DeadlineRule rule(Deadline d) {
        return rules.stored(
                d.rule(), d.ruleVersion(), d.startedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
