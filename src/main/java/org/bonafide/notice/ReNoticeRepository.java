package org.bonafide.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the cases that were lost about a listing, all rows of a notice at once. */
@Repository
class ReNoticeRepository {

    /**
     * For each asked listing the loss that counts: one that nothing lifts, else the latest decision if it was a loss.
     * The listing is the same by its address, or by the marketplace's id once any case has found it there. Wants a
     * table {@code asked (key, hex)} before it.
     */
    private static final String LOSSES =
            """
            same as (
                select a.hex, c.* from asked a join infringement_case c on c.url_key = a.key and c.ip_right = :right
                union
                select a.hex, c.* from asked a
                join infringement_case o on o.url_key = a.key and o.listing_id is not null
                join infringement_case c on c.listing_id = o.listing_id and c.ip_right = :right
            ), decided as (
                select s.hex, s.id, s.reference, s.regime, d.loss, d.at,
                    row_number() over (partition by s.hex order by d.at desc, s.id desc) as latest
                from same s cross join lateral (
                    select case when s.state = 'RESTORED' then 'RESTORED' else s.outcome end as loss, coalesce(
                        (select max(p.decided_at) from appeal p where p.case_id = s.id and p.state = 'RESTORED'),
                        s.closed_at, s.decided_at) as at) d
                where d.loss in ('RESTORED', 'REFUSED', 'REMOVED')
            ), stops as (
                select distinct on (d.hex) d.hex, d.id, d.reference, r.code, r.until
                from decided d cross join lateral (
                    select n.code, n.lifted_by, case n.unit when 'DAYS' then d.at + make_interval(days => n.amount)
                        when 'MONTHS' then d.at + make_interval(months => n.amount) end as until
                    from renotice_rule n
                    where n.loss = d.loss and n.lost_under in (d.regime, '*') and n.sent_under in (:regime, '*')
                    and n.effective_from <= cast(d.at as date)
                    and coalesce(n.effective_until >= cast(d.at as date), true)
                    order by n.lost_under = '*', n.sent_under = '*', n.effective_from desc limit 1) r
                where (r.lifted_by = 'NOTHING' or d.latest = 1) and coalesce(r.until > :now, true)
                order by d.hex, r.lifted_by = 'NOTHING' desc, d.at desc
            )
            """;

    /** The losses that stop listings no open case deals with. */
    static final String STOPPED =
            "with asked as (select k as hex, decode(k, 'hex') as key from unnest(:keys) as k), " + LOSSES
                    + """
            select s.hex, s.id, s.reference, s.code, to_char(s.until at time zone 'UTC', 'YYYY-MM-DD')
            from stops s join asked a on a.hex = s.hex
            where not exists (select from infringement_case c where c.url_key = a.key
                and c.ip_right = :right and c.closed_at is null and c.state <> 'RESTORED')""";

    private final JdbcClient jdbc;

    ReNoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A loss that stops a listing. */
    record Lost(String key, UUID caseId, String reference, RowFault code, String until) {}

    /** A case and the lost one it takes up again. */
    record Again(UUID caseId, UUID lost, String lostReference) {}

    List<Lost> of(UUID right, String regime, Collection<String> keys, Instant now) {
        return jdbc.sql(STOPPED)
                .param("keys", keys.toArray(String[]::new))
                .param("right", right)
                .param("regime", regime)
                .param("now", Times.of(now))
                .query((row, n) -> new Lost(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        RowFault.valueOf(row.getString(4)),
                        row.getString(5)))
                .list();
    }

    /** The names, as given now, of those of these files that the case had already, by their content. */
    List<String> known(UUID caseId, Collection<UUID> evidence) {
        return jdbc.sql(
                        """
                        select e.name from evidence e where e.id = any(:evidence) and exists (
                            select from evidence k where k.sha256 = e.sha256 and (
                                exists (select from case_evidence g where g.case_id = :case and g.evidence = k.id)
                                or exists (select from notice_line l
                                    join notice_evidence g on g.notice = l.notice and (g.line is null or g.line = l.line)
                                    where l.case_id = :case and g.evidence = k.id)))
                        order by e.name""")
                .param("evidence", evidence.toArray(UUID[]::new))
                .param("case", caseId)
                .query(String.class)
                .list();
    }

    List<Again> linkAgain(UUID notice, Instant now) {
        return jdbc.sql(
                        "with n as (select ip_right, regime from notice where id = :notice), opened as ("
                                + """
                        select c.id, c.url_key as key, cast(c.id as text) as hex
                        from infringement_case c where c.notice = :notice
                        ), asked as (select key, hex from opened), """
                                + LOSSES.replace(":right", "(select ip_right from n)")
                                        .replace(":regime", "(select regime from n)")
                                + """
                        update infringement_case c set again_of = s.id from stops s
                        where c.id = cast(s.hex as uuid) and s.id <> c.id and s.code = 'LOST_BEFORE'
                        returning c.id, s.id, s.reference""")
                .param("notice", notice)
                .param("now", Times.of(now))
                .query((row, n) ->
                        new Again(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }
}
