package org.bonafide.regime;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons deadlines by the rules in force and keeps each in the ledger. */
@Service
@Transactional
public class DeadlineLedger {

    private final DeadlineRules rules;
    private final CaseRules cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineLedger(DeadlineRules rules, CaseRules cases, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A row of the ledger.
     *
     * @param earliest from when the act may be done; null where only the end counts
     * @param startEvent what began it; null for the house's own periods
     * @param proof the letter whose delivery began it
     * @param calendar whose days were counted; null where it runs by the clock
     */
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
            Instant endedAt,
            Instant earliest,
            String startEvent,
            UUID proof,
            String calendar) {

        /** The rule with its version, by which the trail names it. */
        public String ruleReference() {
            return rule + "/" + ruleVersion;
        }
    }

    /**
     * The rule for what is done in a case: as it was when the case was opened; for what is in no case, today's.
     *
     * @param subject the case or campaign, or the claim it is about
     * @throws IllegalStateException if no rule is in force
     */
    @Transactional(readOnly = true)
    public DeadlineRule rule(UUID subject, String kind, String regime) {
        return rules.rule(kind, regime, cases.day(subject));
    }

    /**
     * Sets a deadline that starts now, or gives the open one of that kind.
     *
     * @param subject the case or campaign, or the claim it is about
     */
    public Deadline set(UUID subject, String kind, String regime) {
        return open(subject, kind)
                .orElseGet(() -> start(subject, kind, rule(subject, kind, regime), clock.instant(), null));
    }

    /**
     * Sets a deadline by this rule that an event began, now or before; or gives the open one of that kind.
     *
     * @param proof the letter whose delivery was the event; null for none
     * @throws WorkCalendar.YearNotLoaded if it runs into a year whose calendar is not known
     */
    public Deadline start(UUID subject, String kind, DeadlineRule rule, Instant start, UUID proof) {
        return open(subject, kind).orElseGet(() -> add(subject, kind, rule, start, proof));
    }

    private Deadline add(UUID subject, String kind, DeadlineRule rule, Instant start, UUID proof) {
        return jdbc.sql(
                        """
                        insert into deadline (id, subject, kind, rule, rule_version, basis, started_at, latest, earliest,
                            start_event, proof, calendar)
                        values (:id, :subject, :kind, :rule, :version, :basis, :start, :latest, :earliest, :event,
                            cast(:proof as uuid), :calendar) returning *""")
                .param("id", Ids.next())
                .param("subject", subject)
                .param("kind", kind)
                .param("rule", rule.id())
                .param("version", rule.version())
                .param("basis", rule.basis())
                .param("start", Times.of(start))
                .param("latest", Times.of(rule.after(start)))
                .param(
                        "earliest",
                        rule.earliest() == null ? null : Times.of(rule.opens(start)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("event", rule.event())
                .param("proof", proof, Types.OTHER)
                .param(
                        "calendar",
                        rule.calendar() == null ? null : rule.calendar().key())
                .query(Deadline.class)
                .single();
    }

    /** The open deadline of the first of these kinds that has one. */
    @Transactional(readOnly = true)
    public Optional<Deadline> open(UUID subject, String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> jdbc
                        .sql(
                                """
                                select * from deadline where subject = ? and kind = ? and state = 'OPEN'
                                order by started_at desc limit 1""")
                        .params(subject, kind)
                        .query(Deadline.class)
                        .optional()
                        .stream())
                .findFirst();
    }

    /**
     * Ends the open deadline of that kind, if there is one, as {@code MET}, {@code EXPIRED}, {@code CANCELLED}, {@code
     * BLOCKED} by an action or complaint, or {@code REPLACED} by a longer one.
     */
    public void end(UUID subject, String kind, String state) {
        jdbc.sql("update deadline set state = ?, ended_at = ? where subject = ? and kind = ? and state = 'OPEN'")
                .params(state, Times.at(clock), subject, kind)
                .update();
    }

    /** Ends what was {@code BLOCKED}, now that the action or complaint which blocked it is decided. */
    public void resolve(UUID subject, String state) {
        jdbc.sql("update deadline set state = ?, ended_at = ? where subject = ? and state = 'BLOCKED'")
                .params(state, Times.at(clock), subject)
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
}
