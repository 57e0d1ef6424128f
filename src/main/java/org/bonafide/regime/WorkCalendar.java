package org.bonafide.regime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days count as working days at a place.
 *
 * @param weekend days of the week on which nobody works, unless the day is proclaimed a working day
 * @param years the years it knows; null where its rules serve any year
 * @param special days that are not as their day of the week has it
 */
public record WorkCalendar(
        String key, ZoneId zone, Set<DayOfWeek> weekend, Set<Integer> years, Map<LocalDate, Special> special) {

    public WorkCalendar {
        weekend = Set.copyOf(weekend);
        years = years == null ? null : Set.copyOf(years);
        special = Map.copyOf(special);
    }

    /** A holiday, or a day off that is worked to make up for one. */
    public record Special(boolean working, String name) {}

    /** The calendar of this year is not known yet: whoever needs it must be told, since nobody may guess. */
    public static final class YearNotLoaded extends RuntimeException {

        private final String calendar;
        private final int year;

        YearNotLoaded(String calendar, int year) {
            super("The calendar " + calendar + " of the year " + year + " is not loaded.");
            this.calendar = calendar;
            this.year = year;
        }

        public String calendar() {
            return calendar;
        }

        public int year() {
            return year;
        }
    }

    /** @throws YearNotLoaded if the calendar does not know the day's year */
    public boolean isWorking(LocalDate day) {
        return special(day).map(Special::working).orElse(!weekend.contains(day.getDayOfWeek()));
    }

    /** What is special about the day: the holiday's name. */
    public Optional<Special> special(LocalDate day) {
        if (years != null && !years.contains(day.getYear())) {
            throw new YearNotLoaded(key, day.getYear());
        }
        return Optional.ofNullable(special.get(day));
    }
}
