package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of the registry that are data: what a right needs, why it is rejected, when it is called expiring. */
@Repository
class RightRules {

    private final JdbcClient jdbc;
    private final EndingReminders reminders;
    private final Clock clock;

    RightRules(JdbcClient jdbc, EndingReminders reminders, Clock clock) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Whether a kind of right has a fact. */
    enum Need {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    /** What each field is to this kind of right today. */
    Map<String, Need> fields(Right.Kind kind) {
        record Row(String field, Need need) {}
        return jdbc
                .sql(
                        """
                        select field, need from right_field where kind = :kind and effective_from <= :today
                        and (effective_until is null or effective_until >= :today)""")
                .param("kind", kind.name())
                .param("today", LocalDate.now(clock))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::field, Row::need));
    }

    /** The codes a rejection may have today, in order. */
    List<String> reasons() {
        return jdbc.sql(
                        """
                        select code from right_reason where effective_from <= :today
                        and (effective_until is null or effective_until >= :today) order by rank""")
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** How many days before its last day a right is called expiring: as long as the first reminder. */
    int expiringDays() {
        return reminders.longest(EndingReminders.Thing.RIGHT);
    }

    /** The unions whose rights count in their members. */
    TreeSet<String> unions() {
        return new TreeSet<>(jdbc.sql("select distinct union_code from union_member")
                .query(String.class)
                .list());
    }
}
