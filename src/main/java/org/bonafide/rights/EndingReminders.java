package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When people are reminded that a right or a power of attorney ends, as rows with effective dates; and that they were. */
@Repository
public class EndingReminders {

    private final JdbcClient jdbc;
    private final Clock clock;

    EndingReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What ends. */
    public enum Thing {
        RIGHT,
        AUTHORITY
    }

    /** How many days before its last day the first reminder is due today; 0 for none before it. */
    public int longest(Thing thing) {
        return jdbc.sql(
                        """
                        select coalesce(max(days_before), 0) from ending_reminder where thing = :thing
                        and effective_from <= :today and (effective_until is null or effective_until >= :today)""")
                .param("thing", thing.name())
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    /**
     * Notes that a reminder goes out now.
     *
     * @param rule the rule's version
     * @return false if it went out before, for the same last day
     */
    public boolean note(UUID subject, LocalDate lastDay, int daysBefore, String rule) {
        return jdbc.sql(
                                """
                                insert into ending_reminded (subject, last_day, days_before, rule, sent_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(subject, lastDay, daysBefore, rule, Times.at(clock))
                        .update()
                == 1;
    }
}
