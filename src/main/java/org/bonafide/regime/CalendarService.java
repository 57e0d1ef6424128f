package org.bonafide.regime;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the calendars up to date: a holiday that is proclaimed later moves the deadlines that run across it. */
@Service
@Transactional
public class CalendarService {

    private final JdbcClient jdbc;
    private final DeadlineMoves moves;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarService(JdbcClient jdbc, DeadlineMoves moves, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /** A calendar, the years it knows (null for any), and the latest of its days that were proclaimed. */
    public record Known(String key, String zone, String basis, String years, List<Day> days) {

        public Known {
            days = List.copyOf(days);
        }
    }

    /** A day that is not as its day of the week has it. */
    public record Day(LocalDate day, boolean working, String name) {}

    /** A day off was added; {@code moved} deadlines became longer. */
    public record HolidayAdded(UUID subject, String calendar, LocalDate day, String name, int moved)
            implements DomainEvent {}

    /**
     * Adds a day off, and moves what runs across it.
     *
     * @return how many deadlines moved
     * @throws FormFault if there is no such calendar, or nothing changes by it
     */
    public int add(String calendar, LocalDate day, String name) {
        if (calendar == null || calendars().stream().noneMatch(calendar::equals)) {
            throw new FormFault("calendar", "calendars.unknown");
        }
        int added = jdbc.sql(
                        """
                        insert into calendar_day (calendar, day, working, name, added_at) values (?, ?, false, ?, ?)
                        on conflict (calendar, day) do update set working = false, name = excluded.name,
                            added_at = excluded.added_at where calendar_day.working""")
                .params(calendar, day, name, Times.at(clock))
                .update();
        if (added == 0) {
            throw new FormFault("day", "calendars.offAlready");
        }
        int moved = moves.recount(calendar, name + ", " + day);
        events.publishEvent(new HolidayAdded(subject(calendar), calendar, day, name, moved));
        return moved;
    }

    @Transactional(readOnly = true)
    public List<Known> all() {
        return jdbc.sql(
                        """
                        select c.key, c.zone, c.basis, case when c.yearly then coalesce((select string_agg(
                            y.year::text, ', ' order by y.year) from calendar_year y where y.calendar = c.key), '–') end
                            as years from calendar c order by c.key""")
                .query((row, n) -> new Known(
                        row.getString("key"),
                        row.getString("zone"),
                        row.getString("basis"),
                        row.getString("years"),
                        days(row.getString("key"))))
                .list();
    }

    private List<Day> days(String calendar) {
        return jdbc.sql("select day, working, name from calendar_day where calendar = ? order by day desc limit 100")
                .param(calendar)
                .query(Day.class)
                .list();
    }

    private List<String> calendars() {
        return jdbc.sql("select key from calendar").query(String.class).list();
    }

    /** A calendar has a history of its own in the trail. */
    private static UUID subject(String calendar) {
        return UUID.nameUUIDFromBytes(("calendar:" + calendar).getBytes(StandardCharsets.UTF_8));
    }
}
