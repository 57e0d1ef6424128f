package org.bonafide.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a case's deadlines, each with the version it was reckoned by and the one that has followed since. */
@Repository
class LedgerRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<LedgerRow> deadlines(UUID caseId) {
        return jdbc.sql(
                        """
                        select d.id, d.kind, d.about, d.basis, d.rule || '/' || d.rule_version as rule, d.started_at,
                            d.latest, d.state, d.ended_at, d.earliest, d.start_event, d.proof, d.calendar, d.breached_at,
                            (select l.delivered_at from letter_delivery l where l.letter = d.proof) as proof_at,
                            (select x.latest_before from deadline_change x where x.deadline = d.id
                                order by x.changed_at limit 1) as moved_from, by.change is not null as changed,
                            newer.version as newer_version, newer.effective_from as newer_from, newer.basis as newer_basis
                        from (select d.*, null as about from deadline d where d.subject = :id
                            union all
                            select d.*, m.reference from claim m join deadline d on d.subject = m.id
                            where m.case_id = :id) d
                        left join deadline_rule by on by.id = d.rule and by.version = d.rule_version
                        left join lateral (select * from deadline_rule n where n.id = by.id and n.regime = by.regime
                            and n.version > by.version and n.effective_from > by.effective_from
                            order by n.effective_from <= :today desc, n.effective_from desc limit 1) newer on true
                        order by d.started_at, d.latest, d.id""")
                .param("id", caseId)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> ledgerRow(row))
                .list();
    }

    /** How an appeal in the case is heard, where another version has followed: as fixed, or as it will be fixed. */
    Optional<LedgerRow.Heard> heard(UUID caseId) {
        return jdbc.sql(
                        """
                        select by.version, by.basis, newer.version as newer_version, newer.effective_from as newer_from,
                            newer.basis as newer_basis
                        from infringement_case c left join appeal_terms t on t.case_id = c.id
                        join lateral (select * from appeal_model m
                            where t.case_id is not null and m.regime = t.model_regime and m.version = t.model_version
                            or t.case_id is null and m.regime in (c.regime, '*')
                                and cast(c.opened_at at time zone 'UTC' as date)
                                    between m.effective_from and coalesce(m.effective_until, 'infinity')
                            order by m.regime = '*', m.effective_from desc, m.version desc limit 1) by on true
                        join lateral (select * from appeal_model n where n.regime = by.regime
                            and n.version > by.version and n.effective_from > by.effective_from
                            order by n.effective_from <= :today desc, n.effective_from desc limit 1) newer on true
                        where c.id = :id""")
                .param("id", caseId)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new LedgerRow.Heard(row.getInt("version"), row.getString("basis"), newer(row)))
                .optional();
    }

    private LedgerRow ledgerRow(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("about"),
                row.getString("basis"),
                row.getString("rule"),
                Times.instant(row, "started_at"),
                Times.instant(row, "latest"),
                row.getString("state"),
                Times.instant(row, "ended_at"),
                Times.instant(row, "earliest"),
                row.getString("start_event"),
                row.getObject("proof", UUID.class),
                Times.instant(row, "proof_at"),
                row.getString("calendar"),
                Times.instant(row, "moved_from"),
                Times.instant(row, "breached_at"),
                row.getBoolean("changed"),
                newer(row));
    }

    private LedgerRow.Newer newer(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("newer_from", LocalDate.class);
        return from == null
                ? null
                : new LedgerRow.Newer(
                        row.getInt("newer_version"),
                        from,
                        !from.isAfter(LocalDate.now(clock)),
                        row.getString("newer_basis"));
    }
}
