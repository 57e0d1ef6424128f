package org.bonafide.misuse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what may be misuse, from what the cases say; nothing is kept twice before somebody decides. */
@Repository
class IncidentRepository {

    private static final String MANIFEST =
            """
            misuse_incident i join misuse_ground g on g.kind = i.kind and g.ground = i.ground
                and g.effective_from <= cast(i.at at time zone 'UTC' as date)
                and (g.effective_until is null or g.effective_until >= cast(i.at at time zone 'UTC' as date))""";

    private static final String CANDIDATES =
            """
            with rule as (%s)
            select f.kind, f.regime, f.id as rule, f.version, f.party, f.organisation from (
                select rule.kind, rule.regime, rule.id, rule.version, rule.share, rule.since, i.party,
                    i.organisation, count(*) as reached
                from %s join rule on rule.kind = i.kind and rule.regime = i.regime and i.at > rule.since
                left join lateral (select max(r.decided_at) as at from misuse_review r
                    where r.party = i.party and r.kind = i.kind and r.regime = i.regime) last on true
                where not exists (select from misuse_review r where r.party = i.party and r.kind = i.kind
                    and r.regime = i.regime and r.outcome is null)
                and i.at > :widest
                group by rule.kind, rule.regime, rule.id, rule.version, rule.share, rule.since,
                    rule.threshold, rule.again, i.party, i.organisation, last.at
                having count(*) >= rule.threshold and (last.at is null
                    or count(*) filter (where i.at > last.at) >= rule.again)) f
            where f.reached * 100 >= f.share * (select count(*) from misuse_submission s
                where s.kind = f.kind and s.regime = f.regime and s.party = f.party and s.at > f.since)"""
                    .formatted(MisuseRules.IN_FORCE, MANIFEST);

    /** Years; no rule looks back further, so that the sources' indexes can be used. */
    private static final int WIDEST = 3;

    private final JdbcClient jdbc;

    IncidentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A party that has reached what a rule wants. */
    record Candidate(MisuseKind kind, String regime, String rule, int version, String party, UUID organisation) {}

    /**
     * Parties with so many of so much in the rule's time, and with so many since the last decision, about whom nobody is
     * asked already.
     */
    List<Candidate> candidates(Instant now) {
        return jdbc.sql(CANDIDATES)
                .param("now", Times.of(now))
                .param("day", now.atZone(ZoneOffset.UTC).toLocalDate())
                .param(
                        "widest",
                        Times.of(now.atZone(ZoneOffset.UTC).minusYears(WIDEST).toInstant()))
                .query(Candidate.class)
                .list();
    }

    /** What counts against a party in the period, the latest first. */
    List<Incident> of(Review review, Instant since, Instant until) {
        return jdbc.sql(
                        """
                        select i.case_id, i.reference, i.title, i.ground, i.at, g.grave, i.harm, i.repeated,
                            exists (select from misuse_review w where w.party = i.party and w.kind = i.kind
                                and w.regime = i.regime and w.outcome = 'WARNING' and w.lifted_at is null
                                and w.decided_at < i.at and w.until > i.at) as after_warning,
                            true as counted
                        from %s where i.kind = :kind and i.regime = :regime and i.party = :party
                        and i.at > :since and i.at <= :until order by i.at desc, i.reference, i.ground"""
                                .formatted(MANIFEST))
                .param("kind", review.kind().name())
                .param("regime", review.regime())
                .param("party", review.party())
                .param("since", Times.of(since))
                .param("until", Times.of(until))
                .query(Incident.class)
                .list();
    }

    /** All that was decided for or against a party in the period. */
    int total(Review review, Instant since, Instant until) {
        return jdbc.sql(
                        """
                        select count(*) from misuse_submission where kind = :kind and regime = :regime
                        and party = :party and at > :since and at <= :until""")
                .param("kind", review.kind().name())
                .param("regime", review.regime())
                .param("party", review.party())
                .param("since", Times.of(since))
                .param("until", Times.of(until))
                .query(Integer.class)
                .single();
    }

    /** What a decision rests on, as it was then. */
    List<Incident> findings(UUID review) {
        return jdbc.sql(
                        """
                        select f.case_id, c.reference, coalesce(c.listing_title, c.url) as title, f.ground, f.at, f.grave,
                            f.harm, f.repeated, f.after_warning, f.counted
                        from misuse_finding f join infringement_case c on c.id = f.case_id where f.review = ?
                        order by f.at desc, c.reference, f.ground""")
                .param(review)
                .query(Incident.class)
                .list();
    }

    void keep(UUID review, Incident i) {
        jdbc.sql(
                        """
                        insert into misuse_finding (review, case_id, ground, at, grave, harm, repeated, after_warning,
                            counted) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        review,
                        i.caseId(),
                        i.ground(),
                        Times.of(i.at()),
                        i.grave(),
                        i.harm(),
                        i.repeated(),
                        i.afterWarning(),
                        i.counted())
                .update();
    }
}
