package org.bonafide.regime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How soon a change of a rule may be in force: when the days have passed for which the law has it announced. */
@Component
class RuleAnnouncement {

    private static final String KIND = "ruleAnnouncement";

    private final DeadlineRules rules;
    private final Regimes regimes;
    private final Clock clock;

    RuleAnnouncement(DeadlineRules rules, Regimes regimes, Clock clock) {
        this.rules = rules;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** The first day, if it were approved now; a rule that holds in all regimes waits for the longest of them. */
    LocalDate earliest(String regime) {
        Stream<String> concerned = regime.equals("*")
                ? Stream.concat(
                        Stream.of("*"),
                        regimes.inForce(LocalDate.now(clock)).stream().map(Regimes.Regime::key))
                : Stream.of(regime);
        return concerned
                .map(r -> firstDay(rules.rule(KIND, r).after(clock.instant())))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The first day that begins at or after that moment. */
    private static LocalDate firstDay(Instant moment) {
        LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(moment) ? day : day.plusDays(1);
    }
}
