package org.bonafide.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What makes a listing a relisting, as the rows in force today say; read anew every minute. */
@Component
class RelistRules {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Scale kept;

    RelistRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One row of the scale. */
    record Rule(String signal, int threshold, int points) {}

    /**
     * The rows of one day.
     *
     * @param noise words left out of titles, normalised, the longest first
     */
    record Scale(List<Rule> rules, List<String> noise, Instant readAt) {

        /** Points for a figure that is at least the threshold. */
        int atLeast(String signal, int figure) {
            return most(of(signal).filter(r -> figure >= r.threshold()));
        }

        /** Points for a figure that is at most the threshold. */
        int atMost(String signal, int figure) {
            return most(of(signal).filter(r -> figure <= r.threshold()));
        }

        /** The threshold of a signal that has one row. */
        int threshold(String signal) {
            return of(signal).mapToInt(Rule::threshold).findFirst().orElse(Integer.MAX_VALUE);
        }

        private Stream<Rule> of(String signal) {
            return rules.stream().filter(r -> r.signal().equals(signal));
        }

        private static int most(Stream<Rule> met) {
            return met.mapToInt(Rule::points).max().orElse(0);
        }
    }

    Scale today() {
        Scale scale = kept;
        Instant now = clock.instant();
        if (scale == null || Duration.between(scale.readAt(), now).abs().compareTo(FRESH) > 0) {
            scale = read(now);
            kept = scale;
        }
        return scale;
    }

    private Scale read(Instant now) {
        LocalDate today = LocalDate.now(clock);
        String inForce = " where effective_from <= :today and coalesce(effective_until >= :today, true)";
        List<Rule> rules = jdbc.sql("select signal, threshold, points from relist_rule" + inForce)
                .param("today", today)
                .query(Rule.class)
                .list();
        List<String> noise =
                jdbc
                        .sql("select word from title_noise" + inForce)
                        .param("today", today)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(TitlePrint::spaced)
                        .filter(w -> !w.isEmpty())
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .toList();
        return new Scale(rules, noise, now);
    }
}
