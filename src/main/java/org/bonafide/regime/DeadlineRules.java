package org.bonafide.regime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lengths of periods as rows with effective dates: a regime's own rule comes before one that holds in all. */
@Service
@Transactional(readOnly = true)
public class DeadlineRules {

    private static final String IN_FORCE =
            """
            select * from deadline_rule where regime in (:regime, '*') and not draft
            and effective_from <= :day and (effective_until is null or effective_until >= :day)
            and %s = :what order by regime = '*', effective_from desc, version desc limit 1""";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;

    DeadlineRules(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The rule for a kind of deadline as it was on that day; {@code regime} null or {@code *} for what is in no regime.
     */
    public Optional<DeadlineRule> find(String kind, String regime, LocalDate day) {
        return find("kind", kind, regime, day);
    }

    /** The rule for the period that an event such as {@code counterNoticeReceived} begins in a regime. */
    public Optional<DeadlineRule> begunBy(String event, String regime, LocalDate day) {
        return find("event", event, regime, day);
    }

    /** @throws IllegalStateException if no rule is in force today */
    public DeadlineRule rule(String kind, String regime) {
        return rule(kind, regime, LocalDate.now(clock));
    }

    /**
     * The rule of that day; today's where there was none yet, since what the house learns later serves older cases too.
     *
     * @throws IllegalStateException if there is none today either
     */
    DeadlineRule rule(String kind, String regime, LocalDate day) {
        return find(kind, regime, day)
                .or(() -> find(kind, regime, LocalDate.now(clock)))
                .orElseThrow(() -> new IllegalStateException("No rule " + kind + " in " + regime));
    }

    /**
     * The rule that a deadline was reckoned by, with its calendar as it is known today.
     *
     * @param start the day the period began
     */
    public DeadlineRule stored(String id, int version, LocalDate start) {
        return jdbc.sql("select * from deadline_rule where id = ? and version = ?")
                .params(id, version)
                .query((row, n) -> rule(row, start))
                .single();
    }

    private Optional<DeadlineRule> find(String column, String what, String regime, LocalDate day) {
        return jdbc.sql(IN_FORCE.formatted(column))
                .param("regime", regime == null ? "*" : regime)
                .param("day", day)
                .param("what", what)
                .query((row, n) -> rule(row, later(day, LocalDate.now(clock))))
                .optional();
    }

    /** What is reckoned by a rule of an older day begins today all the same: the calendar must reach as far. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private DeadlineRule rule(ResultSet row, LocalDate day) throws SQLException {
        String calendar = row.getString("calendar");
        return new DeadlineRule(
                row.getString("id"),
                row.getInt("version"),
                row.getString("regime"),
                row.getString("kind"),
                row.getObject("earliest", Integer.class),
                row.getInt("amount"),
                row.getString("unit"),
                row.getString("basis"),
                row.getString("event"),
                row.getBoolean("rolls"),
                calendar == null ? null : calendars.from(calendar, day));
    }
}
