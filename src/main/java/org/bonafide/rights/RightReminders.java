package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds counsel before a right ends and when it has ended: each time once, whoever runs this and how often. A reminder
 * that is overtaken by a later one, since the right was entered late, is not sent; nor is one before the end while a
 * renewal is being checked.
 */
@Component
class RightReminders {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final RightRepository rights;
    private final RightLetters letters;
    private final EndingReminders reminders;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RightReminders(
            JdbcClient jdbc,
            RightRepository rights,
            RightLetters letters,
            EndingReminders reminders,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.letters = letters;
        this.reminders = reminders;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A right whose time has come. */
    record Due(UUID right, LocalDate lastDay, int daysBefore, String rule) {}

    @Scheduled(fixedDelayString = "${bonafide.reminder-delay:PT10M}", initialDelayString = "PT20S")
    void remind() {
        for (List<Due> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(d -> transaction.executeWithoutResult(t -> send(d)));
        }
    }

    /** The latest reminder that is due for each right, unless it or a later one was sent. */
    private List<Due> due() {
        return jdbc.sql(
                        """
                        select r.id as right, r.valid_until as last_day, rule.days_before, rule.rule
                        from ip_right r cross join lateral (
                            select days_before, id || '/' || version as rule from ending_reminder e
                            where e.thing = 'RIGHT' and e.effective_from <= :today
                            and (e.effective_until is null or e.effective_until >= :today)
                            and case when days_before = 0 then r.valid_until < :today
                                else r.valid_until - days_before <= :today end
                            order by days_before limit 1) rule
                        where r.state = 'APPROVED' and r.valid_until is not null and not exists (
                            select from ending_reminded d where d.subject = r.id and d.last_day = r.valid_until
                            and d.days_before <= rule.days_before)
                        and (rule.days_before = 0 or not exists (select from right_submission s
                            where s.ip_right = r.id and s.state = 'SUBMITTED'))
                        order by r.valid_until, r.id limit :batch""")
                .param("today", LocalDate.now(clock))
                .param("batch", BATCH)
                .query(Due.class)
                .list();
    }

    private void send(Due due) {
        Right right = rights.lock(due.right(), LocalDate.now(clock)).orElseThrow();
        if (!due.lastDay().equals(right.validUntil())
                || !reminders.note(due.right(), due.lastDay(), due.daysBefore(), due.rule())) {
            return;
        }
        letters.ending(right, due.daysBefore() == 0);
        events.publishEvent(new RightEvents.ExpiryReminded(due.right(), due.daysBefore(), due.lastDay(), due.rule()));
    }
}
