package org.bonafide.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The length of a period, by law or by the house.
 *
 * @param regime {@code *} for a rule that holds in all
 * @param earliest where the act may not be done before so many units have passed; null for no such bound
 * @param amount the length, in {@code unit}s
 * @param basis the statute, or that it is the house's own rule
 * @param event what begins it, such as {@code counterNoticeReceived}; null for the house's own periods
 * @param rolls whether a last day that is no working day gives way to the next that is
 * @param calendar whose days are counted, whole and without the first; null for a period that runs by the clock in UTC
 */
public record DeadlineRule(
        String id,
        int version,
        String regime,
        String kind,
        Integer earliest,
        int amount,
        String unit,
        String basis,
        String event,
        boolean rolls,
        WorkCalendar calendar) {

    public String reference() {
        return id + "/" + version;
    }

    /**
     * The end of the period that began at {@code start}.
     *
     * @throws WorkCalendar.YearNotLoaded if it runs into a year whose calendar is not known
     */
    public Instant after(Instant start) {
        return calendar == null ? byClock(start, amount) : reckon(start).ends();
    }

    /** The instant from which the act may be done: the start itself, unless the rule says otherwise. */
    public Instant opens(Instant start) {
        if (earliest == null) {
            return start;
        }
        return calendar == null ? byClock(start, earliest) : reckon(start).opens();
    }

    /** The instant from which on things count, looking back from {@code end}. */
    public Instant before(Instant end) {
        return byClock(end, -amount);
    }

    /**
     * The days of a period that is counted in a calendar.
     *
     * @throws IllegalStateException for a period that runs by the clock
     */
    public Reckoning reckon(Instant start) {
        if (calendar == null) {
            throw new IllegalStateException("The rule " + reference() + " runs by the clock.");
        }
        LocalDate day = start.atZone(calendar.zone()).toLocalDate();
        return switch (unit) {
            case "BUSINESS_DAYS" -> Reckoning.businessDays(day, earliest, amount, calendar);
            case "DAYS" -> Reckoning.days(day, earliest, amount, rolls, calendar);
            case "MONTHS" -> Reckoning.months(day, amount, rolls, calendar);
            default -> throw new IllegalStateException("unit " + unit);
        };
    }

    private Instant byClock(Instant start, int length) {
        ZonedDateTime from = start.atZone(ZoneOffset.UTC);
        return switch (unit) {
            case "MINUTES" -> from.plusMinutes(length).toInstant();
            case "HOURS" -> from.plusHours(length).toInstant();
            case "DAYS" -> from.plusDays(length).toInstant();
            case "MONTHS" -> from.plusMonths(length).toInstant();
            default -> throw new IllegalStateException("unit " + unit);
        };
    }
}
