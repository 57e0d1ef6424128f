package org.bonafide.regime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bonafide.platform.Times;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the years that are proclaimed one by one, each from its file {@code db/calendars/<calendar>-<year>.csv}: a
 * comment with the proclamation's number, then {@code date,on|off,name}. A year is loaded once; what was loaded is never
 * changed by a later start.
 */
@Component
class CalendarYears {

    private final ResourcePatternResolver files;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarYears(ResourcePatternResolver files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Line(LocalDate day, boolean working, String name) {}

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void load() throws IOException {
        for (Resource file : files.getResources("classpath*:db/calendars/*.csv")) {
            String name = file.getFilename().replaceAll("\\.csv$", "");
            int dash = name.lastIndexOf('-');
            load(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)), lines(file));
        }
    }

    private void load(String calendar, int year, List<String> lines) {
        String source = lines.get(0).replaceFirst("^#\\s*", "");
        int added = jdbc.sql(
                        """
                        insert into calendar_year (calendar, year, source, loaded_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(calendar, year, source, Times.at(clock))
                .update();
        if (added == 1) {
            lines.stream().skip(1).map(l -> line(l, calendar, year)).forEach(l -> add(calendar, l));
        }
    }

    private static Line line(String text, String calendar, int year) {
        List<String> cells = Arrays.asList(text.split(",", 3));
        LocalDate day = LocalDate.parse(cells.get(0));
        if (cells.size() != 3 || day.getYear() != year || !cells.get(1).matches("on|off")) {
            throw new IllegalStateException(
                    "In the calendar " + calendar + " of " + year + " there is a wrong line: " + text);
        }
        return new Line(day, cells.get(1).equals("on"), cells.get(2));
    }

    private void add(String calendar, Line line) {
        jdbc.sql("insert into calendar_day (calendar, day, working, name, added_at) values (?, ?, ?, ?, ?)")
                .params(calendar, line.day(), line.working(), line.name(), Times.at(clock))
                .update();
    }

    private static List<String> lines(Resource file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return new ArrayList<>(
                    reader.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
