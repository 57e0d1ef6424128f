package org.bonafide.regime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.bonafide.platform.FormFault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reckons what an event would begin, day by day, for whoever wants to check the count. */
@RestController
class DeadlinePreviewApi {

    private final DeadlineRules rules;
    private final Regimes regimes;
    private final Clock clock;

    DeadlinePreviewApi(DeadlineRules rules, Regimes regimes, Clock clock) {
        this.rules = rules;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** @param at the instant or the day of the event, ISO 8601; now if left out */
    @GetMapping("/api/v1/deadlines/preview")
    Calculation preview(
            @RequestParam(required = false) String regime,
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String at) {
        LocalDate today = LocalDate.now(clock);
        if (regime == null || regimes.find(regime, today).isEmpty()) {
            throw new FormFault("regime", "deadlines.regime.unknown");
        }
        DeadlineRule rule = rules.begunBy(event, regime, today)
                .orElseThrow(() -> new FormFault("event", "deadlines.event.unknown", regime));
        try {
            return Calculation.of(rule, rule.reckon(moment(at, rule)));
        } catch (WorkCalendar.YearNotLoaded unknown) {
            throw new FormFault("at", "deadlines.yearNotLoaded", unknown.calendar(), String.valueOf(unknown.year()));
        }
    }

    private Instant moment(String at, DeadlineRule rule) {
        if (at == null || at.isBlank()) {
            return clock.instant();
        }
        try {
            return at.length() == 10
                    ? LocalDate.parse(at).atStartOfDay(rule.calendar().zone()).toInstant()
                    : java.time.OffsetDateTime.parse(at)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw new FormFault("at", "deadlines.at.unreadable");
        }
    }
}
