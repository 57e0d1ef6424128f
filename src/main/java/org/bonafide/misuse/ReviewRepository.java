package org.bonafide.misuse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps reviews of conduct and what was decided in them. */
@Repository
class ReviewRepository {

    private final JdbcClient jdbc;

    ReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextReference(Instant at) {
        return "M-%d-%06d"
                .formatted(
                        at.atZone(ZoneOffset.UTC).getYear(),
                        jdbc.sql("select nextval('misuse_reference')")
                                .query(Long.class)
                                .single());
    }

    /** @return false if somebody is asked about this party already */
    boolean add(
            UUID id,
            String reference,
            MisuseRule rule,
            String regime,
            MisuseParties.Subject subject,
            Instant at,
            Instant due) {
        return jdbc.sql(
                                """
                                insert into misuse_review (id, reference, kind, regime, rule, rule_version, party,
                                    organisation, party_name, party_language, opened_at, due_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id,
                                reference,
                                rule.kind().name(),
                                regime,
                                rule.id(),
                                rule.version(),
                                subject.party(),
                                subject.organisation(),
                                subject.name(),
                                subject.language(),
                                Times.of(at),
                                Times.of(due))
                        .update()
                == 1;
    }

    Optional<Review> lock(String reference) {
        return jdbc.sql("select * from misuse_review where reference = ? for update")
                .param(reference)
                .query(Review.class)
                .optional();
    }

    /** If it is the viewer's to see: the marketplace's people see all, counsel what was done about their own. */
    Optional<Review> find(String reference, Viewer viewer) {
        return jdbc.sql("select r.* from misuse_review r where r.reference = :reference and "
                        + MisuseSight.sees(viewer))
                .param("reference", reference)
                .param("own", viewer.organisation())
                .query(Review.class)
                .optional();
    }

    Review get(UUID id) {
        return jdbc.sql("select * from misuse_review where id = ?")
                .param(id)
                .query(Review.class)
                .single();
    }

    /** The latest warning of the party that counts at this moment. */
    Optional<Review> warning(Review of, Instant now) {
        return jdbc.sql(
                        """
                        select * from misuse_review where party = ? and kind = ? and regime = ? and outcome = 'WARNING'
                        and lifted_at is null and until > ? order by decided_at desc limit 1""")
                .params(of.party(), of.kind().name(), of.regime(), Times.of(now))
                .query(Review.class)
                .optional();
    }

    void decide(Review r) {
        jdbc.sql(
                        """
                        update misuse_review set outcome = ?, intention = ?, reason = ?, period_from = ?, total = ?,
                            counted = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, until = ?, warning = ?
                        where id = ?""")
                .params(
                        r.outcome().name(),
                        r.intention() == null ? null : r.intention().name(),
                        r.reason(),
                        Times.of(r.periodFrom()),
                        r.total(),
                        r.counted(),
                        r.decidedBy(),
                        r.decidedByName(),
                        Times.of(r.decidedAt()),
                        Times.of(r.until()),
                        r.warning(),
                        r.id())
                .update();
    }

    void lift(UUID id, Instant at) {
        jdbc.sql("update misuse_review set lifted_at = ? where id = ?")
                .params(Times.of(at), id)
                .update();
    }

    /** Suspensions in force that rest on this warning. */
    List<Review> restingOn(UUID warning, Instant now) {
        return jdbc.sql(
                        """
                        select * from misuse_review where warning = ? and lifted_at is null and until > ?
                        order by id for update""")
                .params(warning, Times.of(now))
                .query(Review.class)
                .list();
    }

    /** A suspension whose time is over and of whose end nobody was told; it is told now, once. */
    Optional<Review> endedUntold(Instant now) {
        OffsetDateTime at = Times.of(now);
        return jdbc.sql(
                        """
                        update misuse_review set ended_told_at = :now where id = (select id from misuse_review
                            where outcome = 'SUSPENSION' and lifted_at is null and ended_told_at is null
                            and until <= :now order by until, id limit 1 for update skip locked)
                        returning *""")
                .param("now", at)
                .query(Review.class)
                .optional();
    }
}
