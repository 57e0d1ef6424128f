package org.bonafide.regime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons deadlines by the rules in force and keeps each in the ledger. */
@Service
@Transactional
public class DeadlineLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rule for a kind of deadline in a regime on a day; {@code regime} is {@code *} for one that holds in all. */
    public record Rule(String id, int version, String regime, String kind, int amount, String unit, String basis) {

        public String reference() {
            return id + "/" + version;
        }

        /** The last instant of the period that began at {@code start}, in UTC. */
        public Instant after(Instant start) {
            ZonedDateTime from = start.atZone(ZoneOffset.UTC);
            ZonedDateTime end =
                    switch (unit) {
                        case "MINUTES" -> from.plusMinutes(amount);
                        case "HOURS" -> from.plusHours(amount);
                        case "DAYS" -> from.plusDays(amount);
                        case "MONTHS" -> from.plusMonths(amount);
                        default -> throw new IllegalStateException("unit " + unit);
                    };
            return end.toInstant();
        }

        /** The instant from which on things count, looking back from {@code end}. */
        public Instant before(Instant end) {
            return new Rule(id, version, regime, kind, -amount, unit, basis).after(end);
        }
    }

    /** A row of the ledger. */
    public record Deadline(
            UUID id,
            UUID subject,
            String kind,
            String rule,
            int ruleVersion,
            String basis,
            Instant startedAt,
            Instant latest,
            String state,
            Instant endedAt) {}

    /** The rule of the regime on that day, else the one that holds in all regimes. */
    @Transactional(readOnly = true)
    public Optional<Rule> find(String kind, String regime, LocalDate day) {
        return jdbc.sql(
                        """
                        select id, version, regime, kind, amount, unit, basis from deadline_rule
                        where kind = :kind and regime in (:regime, '*')
                        and effective_from <= :day and (effective_until is null or effective_until >= :day)
                        order by regime = '*', effective_from desc, version desc limit 1""")
                .param("kind", kind)
                .param("regime", regime == null ? "*" : regime)
                .param("day", day)
                .query(Rule.class)
                .optional();
    }

    /** @throws IllegalStateException if no rule is in force */
    @Transactional(readOnly = true)
    public Rule rule(String kind, String regime) {
        return find(kind, regime, LocalDate.now(clock))
                .orElseThrow(() -> new IllegalStateException("No rule " + kind + " in " + regime));
    }

    /**
     * Sets a deadline that starts now, or gives the open one of that kind.
     *
     * @param subject the case or campaign, or the claim it is about
     */
    public Deadline set(UUID subject, String kind, String regime) {
        return openOne(subject, kind).orElseGet(() -> {
            Rule rule = rule(kind, regime);
            Instant now = clock.instant();
            return add(subject, kind, rule, now, rule.after(now));
        });
    }

    private Deadline add(UUID subject, String kind, Rule rule, Instant start, Instant latest) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into deadline (id, subject, kind, rule, rule_version, basis, started_at, latest)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, subject, kind, rule.id(), rule.version(), rule.basis(), Times.of(start), Times.of(latest))
                .update();
        return openOne(subject, kind).orElseThrow();
    }

    private Optional<Deadline> openOne(UUID subject, String kind) {
        return jdbc.sql(
                        """
                        select * from deadline where subject = ? and kind = ? and state = 'OPEN'
                        order by started_at desc limit 1""")
                .params(subject, kind)
                .query(Deadline.class)
                .optional();
    }

    /** Ends the open deadline of that kind, if there is one, as {@code MET}, {@code EXPIRED} or {@code CANCELLED}. */
    public void end(UUID subject, String kind, String state) {
        jdbc.sql("update deadline set state = ?, ended_at = ? where subject = ? and kind = ? and state = 'OPEN'")
                .params(state, Times.at(clock), subject, kind)
                .update();
    }

    /** Ends all that is open: what has passed as {@code EXPIRED}, the rest as {@code CANCELLED}. */
    public void endAll(UUID subject) {
        jdbc.sql(
                        """
                        update deadline set state = case when latest <= :now then 'EXPIRED' else 'CANCELLED' end,
                            ended_at = :now where subject = :subject and state = 'OPEN'""")
                .param("now", Times.at(clock))
                .param("subject", subject)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Deadline> of(UUID subject) {
        return jdbc.sql("select * from deadline where subject = ? order by started_at, id")
                .param(subject)
                .query(Deadline.class)
                .list();
    }

    /** Regime of a case; null for what is not a case. */
    @Transactional(readOnly = true)
    Optional<CaseRule> caseRule(UUID subject) {
        return jdbc.sql("select regime, lane from infringement_case where id = ?")
                .param(subject)
                .query(CaseRule.class)
                .optional();
    }

    /** What a deadline needs of its case: the regime, and the lane that triage chose. */
    record CaseRule(String regime, String lane) {}
}
