package org.bonafide.appeal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bonafide.regime.Calendars;
import org.bonafide.regime.DeadlineLedger.Deadline;
import org.springframework.stereotype.Component;

/** Names the days of a deadline as they are at the place of the law, whose midnight is seldom that of UTC. */
@Component
class AppealDays {

    private final Calendars calendars;

    AppealDays(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The first day on which the act may be done. */
    LocalDate first(Deadline d) {
        return d.earliest().atZone(zone(d)).toLocalDate();
    }

    /** The last day; a period of whole days ends with it. */
    LocalDate last(Deadline d) {
        return d.latest().minusNanos(1).atZone(zone(d)).toLocalDate();
    }

    private ZoneId zone(Deadline d) {
        return d.calendar() == null ? ZoneOffset.UTC : calendars.zone(d.calendar());
    }
}
