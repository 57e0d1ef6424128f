package org.bonafide.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How a period of whole days was counted: the day it starts on is not counted, it ends with the end of its last day.
 *
 * @param start the day of the event, at the calendar's place
 * @param earliest the first day on which the act may be done; the last day where there is no such bound
 * @param latest the last day
 * @param days each day from the one after the start to the last
 */
public record Reckoning(LocalDate start, LocalDate earliest, LocalDate latest, ZoneId zone, List<Day> days) {

    public Reckoning {
        days = List.copyOf(days);
    }

    /**
     * One day on the way.
     *
     * @param number how many days have been counted with it; null where it does not count
     * @param why {@code WEEKEND}, {@code ROLLED} or the name of the holiday; null for an ordinary day
     */
    public record Day(LocalDate date, Integer number, String why) {}

    /** The first instant of the earliest day. */
    public Instant opens() {
        return earliest.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the last day: what was not done by then is late. */
    public Instant ends() {
        return latest.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Counts working days.
     *
     * @param earliest null for no bound
     * @throws WorkCalendar.YearNotLoaded if it runs into a year that the calendar does not know
     */
    static Reckoning businessDays(LocalDate start, Integer earliest, int amount, WorkCalendar calendar) {
        List<Day> days = new ArrayList<>();
        LocalDate day = start;
        LocalDate opens = start;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            boolean working = calendar.isWorking(day);
            days.add(new Day(day, working ? ++counted : null, why(day, calendar)));
            if (working && earliest != null && counted == earliest) {
                opens = day;
            }
        }
        return new Reckoning(start, earliest == null ? day : opens, day, calendar.zone(), days);
    }

    /** Counts every day; where the rule says so, a last day that is no working day gives way to the next that is. */
    static Reckoning days(LocalDate start, Integer earliest, int amount, boolean rolls, WorkCalendar calendar) {
        return until(
                start, earliest == null ? null : start.plusDays(earliest), start.plusDays(amount), rolls, calendar);
    }

    /** Counts months: to the same day of the month, or its last where there is none (Regulation 1182/71 Art 3(2)(c)). */
    static Reckoning months(LocalDate start, int amount, boolean rolls, WorkCalendar calendar) {
        return until(start, null, start.plusMonths(amount), rolls, calendar);
    }

    private static Reckoning until(
            LocalDate start, LocalDate opens, LocalDate last, boolean rolls, WorkCalendar calendar) {
        List<Day> days = new ArrayList<>();
        int counted = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(new Day(day, ++counted, null));
        }
        LocalDate end = last;
        while (rolls && !calendar.isWorking(end)) {
            end = end.plusDays(1);
            days.add(new Day(end, null, "ROLLED"));
        }
        return new Reckoning(start, opens == null ? end : opens, end, calendar.zone(), days);
    }

    private static String why(LocalDate day, WorkCalendar calendar) {
        return calendar.special(day).map(WorkCalendar.Special::name).orElse(calendar.isWorking(day) ? null : "WEEKEND");
    }
}
