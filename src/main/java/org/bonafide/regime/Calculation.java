package org.bonafide.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A deadline as it was counted, day by day, for whoever wants to check it.
 *
 * @param start the day of the event at the place of the law; it is not counted
 * @param earliest the first day on which what follows may be done
 * @param latest the last
 * @param opensAt the first instant of the earliest day
 * @param endsAt the instant by which the last day is over
 */
public record Calculation(
        String basis,
        String rule,
        String calendar,
        String zone,
        LocalDate start,
        LocalDate earliest,
        LocalDate latest,
        Instant opensAt,
        Instant endsAt,
        List<Reckoning.Day> days) {

    public Calculation {
        days = List.copyOf(days);
    }

    static Calculation of(DeadlineRule rule, Reckoning days) {
        return new Calculation(
                rule.basis(),
                rule.reference(),
                rule.calendar().key(),
                days.zone().getId(),
                days.start(),
                days.earliest(),
                days.latest(),
                days.opens(),
                days.ends(),
                days.days());
    }
}
