package org.bonafide.regime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of the places whose law we follow, made up of rules that repeat and of days that were proclaimed. */
@Service
@Transactional(readOnly = true)
public class Calendars {

    /** No period of ours is longer than this many years. */
    private static final int YEARS_AHEAD = 4;

    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String key, String zone, Set<DayOfWeek> weekend, boolean yearly) {}

    /** A holiday by rule: on a fixed day of its month, or on the nth weekday of it. */
    private record HolidayRule(
            String name, int month, Integer day, Integer weekday, Integer nth, boolean observed, int since, int until) {

        LocalDate in(int year) {
            if (day != null) {
                return onWorkday(LocalDate.of(year, month, day));
            }
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)));
        }

        private LocalDate onWorkday(LocalDate date) {
            if (!observed) {
                return date;
            }
            return switch (date.getDayOfWeek()) {
                case SATURDAY -> date.minusDays(1);
                case SUNDAY -> date.plusDays(1);
                default -> date;
            };
        }
    }

    /**
     * The calendar, good for a period that starts on that day.
     *
     * @throws IllegalArgumentException if there is no such calendar
     */
    public WorkCalendar from(String key, LocalDate start) {
        Row row = jdbc.sql("select * from calendar where key = ?")
                .param(key)
                .query(Calendars::row)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No calendar " + key));
        Map<LocalDate, WorkCalendar.Special> special = new HashMap<>();
        List<HolidayRule> rules = rules(key);
        for (int year = start.getYear() - 1; year <= start.getYear() + YEARS_AHEAD; year++) {
            int of = year;
            rules.stream()
                    .filter(r -> of >= r.since() && of <= r.until())
                    .forEach(r -> special.put(r.in(of), new WorkCalendar.Special(false, r.name())));
        }
        special.putAll(days(key, start));
        return new WorkCalendar(key, ZoneId.of(row.zone()), row.weekend(), row.yearly() ? years(key) : null, special);
    }

    /** Where its days begin and end. */
    public ZoneId zone(String key) {
        return ZoneId.of(jdbc.sql("select zone from calendar where key = ?")
                .param(key)
                .query(String.class)
                .single());
    }

    private List<HolidayRule> rules(String key) {
        return jdbc.sql(
                        """
                        select name, month, day, weekday, nth, observed, since, coalesce(until, 9999) as until
                        from holiday_rule where calendar = ?""")
                .param(key)
                .query(HolidayRule.class)
                .list();
    }

    private Map<LocalDate, WorkCalendar.Special> days(String key, LocalDate start) {
        Map<LocalDate, WorkCalendar.Special> days = new HashMap<>();
        jdbc.sql("select day, working, name from calendar_day where calendar = ? and day > ? and day < ?")
                .params(key, start.minusYears(1), start.plusYears(YEARS_AHEAD))
                .query(day -> {
                    days.put(
                            day.getObject("day", LocalDate.class),
                            new WorkCalendar.Special(day.getBoolean("working"), day.getString("name")));
                });
        return days;
    }

    private Set<Integer> years(String key) {
        return new HashSet<>(jdbc.sql("select year from calendar_year where calendar = ?")
                .param(key)
                .query(Integer.class)
                .list());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Set<DayOfWeek> weekend = Arrays.stream(
                        (Integer[]) row.getArray("weekend").getArray())
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
        return new Row(row.getString("key"), row.getString("zone"), weekend, row.getBoolean("yearly"));
    }
}
