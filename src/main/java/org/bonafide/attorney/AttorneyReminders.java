package org.bonafide.attorney;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.rights.EndingReminders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Warns agent and principal before an authority ends, and tells when it has: each time once. */
@Component
class AttorneyReminders {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final AttorneyLetters letters;
    private final EndingReminders reminders;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttorneyReminders(
            JdbcClient jdbc,
            AttorneyLetters letters,
            EndingReminders reminders,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.reminders = reminders;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Both sides were warned that it ends, or told that it has ended. */
    record AuthorityEndReminded(UUID subject, UUID authorisation, int daysBefore, LocalDate lastDay, String ruleVersion)
            implements DomainEvent {}

    private record Due(UUID id, UUID principal, LocalDate lastDay, int daysBefore, String rule) {}

    @Scheduled(fixedDelayString = "${bonafide.reminder-delay:PT10M}", initialDelayString = "PT25S")
    void remind() {
        for (List<Due> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(d -> transaction.executeWithoutResult(t -> send(d)));
        }
    }

    /** The latest that is due of each, unless it or a later one was sent; none for one that ended before it was known. */
    private List<Due> due() {
        return jdbc.sql(
                        """
                        select a.id, a.principal, a.valid_until as last_day, rule.days_before, rule.rule
                        from authorisation a cross join lateral (
                            select days_before, id || '/' || version as rule from ending_reminder e
                            where e.thing = 'AUTHORITY' and e.effective_from <= :today
                            and (e.effective_until is null or e.effective_until >= :today)
                            and case when days_before = 0 then a.valid_until < :today
                                else a.valid_until - days_before <= :today end
                            order by days_before limit 1) rule
                        where a.revoked_at is null and a.valid_from <= :today
                        and a.valid_until >= cast(a.granted_at at time zone 'UTC' as date) and not exists (
                            select from ending_reminded d where d.subject = a.id and d.last_day = a.valid_until
                            and d.days_before <= rule.days_before)
                        order by a.valid_until, a.id limit :batch""")
                .param("today", LocalDate.now(clock))
                .param("batch", BATCH)
                .query(Due.class)
                .list();
    }

    private void send(Due due) {
        boolean still = jdbc.sql(
                        "select valid_until = ? and revoked_at is null from authorisation where id = ? for update")
                .params(due.lastDay(), due.id())
                .query(Boolean.class)
                .single();
        if (still && reminders.note(due.id(), due.lastDay(), due.daysBefore(), due.rule())) {
            letters.ending(due.id(), due.daysBefore() == 0);
            events.publishEvent(
                    new AuthorityEndReminded(due.principal(), due.id(), due.daysBefore(), due.lastDay(), due.rule()));
        }
    }
}
