package org.bonafide.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reckons one period by two versions of its rule. */
@Component
class RuleExamples {

    /** What is looked back on ends when it is asked for: there is nothing to reckon from a start. */
    private static final Set<String> BACKWARDS = Set.of("buyersBack");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final int YEARS = 10;

    private final Calendars calendars;

    RuleExamples(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @param asked the day on which the period begins; null for the day of the change */
    RulePreview.Example of(RuleVersion before, RuleVersion after, LocalDate asked) {
        LocalDate start = near(asked, after.from());
        return before.table() == RuleTable.DEADLINE && !BACKWARDS.contains(before.subject())
                ? new RulePreview.Example(start, count(before, start), count(after, start))
                : null;
    }

    private RulePreview.Count count(RuleVersion version, LocalDate start) {
        DeadlineRule rule = rule(version, start);
        try {
            return rule.calendar() == null ? byClock(rule, start) : byDays(rule, start);
        } catch (WorkCalendar.YearNotLoaded unknown) {
            return new RulePreview.Count(null, null, String.valueOf(unknown.year()));
        }
    }

    private static RulePreview.Count byClock(DeadlineRule rule, LocalDate start) {
        Instant from = start.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new RulePreview.Count(
                rule.earliest() == null ? null : UTC.format(rule.opens(from)), UTC.format(rule.after(from)), null);
    }

    private static RulePreview.Count byDays(DeadlineRule rule, LocalDate start) {
        Reckoning days = rule.reckon(start.atStartOfDay(rule.calendar().zone()).toInstant());
        return new RulePreview.Count(
                rule.earliest() == null ? null : days.earliest().toString(),
                days.latest() + " (" + days.zone() + ")",
                null);
    }

    private DeadlineRule rule(RuleVersion version, LocalDate start) {
        Object calendar = version.value("calendar");
        return new DeadlineRule(
                (String) version.value("id"),
                version.version(),
                version.regime(),
                version.subject(),
                (Integer) version.value("earliest"),
                (Integer) version.value("amount"),
                (String) version.value("unit"),
                (String) version.value("basis"),
                (String) version.value("event"),
                Boolean.TRUE.equals(version.value("rolls")),
                calendar == null ? null : calendars.from((String) calendar, start));
    }

    /** The day asked for, if the calendars can know anything of it. */
    private static LocalDate near(LocalDate start, LocalDate day) {
        return start == null || Math.abs(start.getYear() - day.getYear()) > YEARS ? day : start;
    }
}
