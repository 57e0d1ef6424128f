package org.bonafide.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the cases. */
@Repository
class CaseRepository {

    private static final String SELECT =
            """
            select c.id, c.reference, c.notice, c.line, c.holder, c.ip_right, c.regime, c.url, c.state, c.outcome,
                c.lane, c.priority, c.verify_by, c.triage_rule, c.listing_id, c.listing_title, c.listing_price,
                c.listing_currency, c.listing_category, c.listing_language, c.listing_sold, c.seller_id, c.seller_name,
                c.seller_language, c.decided_by, c.decided_at, c.takedown_reason, c.listing_removed, c.opened_at,
                c.closed_at, c.version
            from infringement_case c
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CaseRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void addAll(List<CaseService.NewCase> cases, Instant at) {
        template.batchUpdate(
                """
                insert into infringement_case (id, reference, notice, line, holder, ip_right, regime, url, url_key,
                    state, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPENED', ?)""",
                cases.stream()
                        .map(c -> new Object[] {
                            c.id(),
                            c.reference(),
                            c.notice(),
                            c.line(),
                            c.holder(),
                            c.ipRight(),
                            c.regime(),
                            c.url(),
                            c.urlKey(),
                            Times.of(at)
                        })
                        .toList());
    }

    List<Long> nextReferences(int count) {
        return jdbc.sql("select nextval('case_reference') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    Optional<CaseFile> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id)
                .query(CaseFile.class)
                .optional();
    }

    /** Locks the case until the transaction ends. */
    Optional<CaseFile> lock(UUID id) {
        return jdbc.sql(SELECT + "where c.id = ? for update")
                .param(id)
                .query(CaseFile.class)
                .optional();
    }

    /** Whether the marketplace was asked to remove the listing, and neither said that it is down nor restored it. */
    boolean isRemovalBegun(UUID id) {
        return jdbc.sql(
                        """
                        select exists (select from takedown r where r.case_id = ? and r.act = 'REMOVE'
                            and r.attempts > 0 and r.done_at is null
                            and not exists (select from takedown b where b.case_id = r.case_id and b.act = 'RESTORE'
                                and b.done_at is not null))""")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    Optional<CaseFile> find(String reference, Viewer viewer) {
        return jdbc.sql(SELECT + "where c.reference = :reference and " + viewer.sees("c.holder", "c.ip_right"))
                .param("reference", reference)
                .param("holders", viewer.holderArray())
                .query(CaseFile.class)
                .optional();
    }

    void setState(UUID id, CaseState state) {
        jdbc.sql("update infringement_case set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    void close(UUID id, Outcome outcome, Instant at) {
        jdbc.sql(
                        """
                        update infringement_case set state = 'CLOSED', outcome = ?, closed_at = ?, version = version + 1
                        where id = ?""")
                .params(outcome.name(), Times.of(at), id)
                .update();
    }

    void setOutcome(UUID id, Outcome outcome) {
        jdbc.sql("update infringement_case set outcome = ?, version = version + 1 where id = ?")
                .params(outcome.name(), id)
                .update();
    }

    void setVerdict(UUID id, String username, String takedownReason, Instant at) {
        jdbc.sql(
                        """
                        update infringement_case set decided_by = ?, takedown_reason = ?, decided_at = ?,
                            version = version + 1 where id = ?""")
                .params(username, takedownReason, Times.of(at), id)
                .update();
    }

    void setTriage(UUID id, String lane, int priority, Instant verifyBy, String rule) {
        jdbc.sql(
                        """
                        update infringement_case set lane = ?, priority = ?, verify_by = ?, triage_rule = ?,
                            version = version + 1 where id = ?""")
                .params(lane, priority, Times.of(verifyBy), rule, id)
                .update();
    }

    void queue(UUID id, CaseState state, String lane, int priority, Instant verifyBy, String rule) {
        jdbc.sql(
                        """
                        update infringement_case set state = ?, lane = ?, priority = ?, verify_by = ?, triage_rule = ?,
                            version = version + 1 where id = ?""")
                .params(state.name(), lane, priority, Times.of(verifyBy), rule, id)
                .update();
    }

    void setPriority(UUID id, int priority) {
        jdbc.sql("update infringement_case set priority = ?, version = version + 1 where id = ?")
                .params(priority, id)
                .update();
    }

    void setListingRemoved(UUID id, boolean removed) {
        jdbc.sql("update infringement_case set listing_removed = ?, version = version + 1 where id = ?")
                .params(removed, id)
                .update();
    }

    void setListing(UUID id, CaseService.ResolvedListing l) {
        jdbc.sql(
                        """
                        update infringement_case set listing_id = ?, listing_title = ?, listing_price = ?,
                            listing_currency = ?, listing_category = ?, listing_language = ?, listing_sold = ?,
                            seller_id = ?, seller_name = ?, seller_language = ?, version = version + 1 where id = ?""")
                .params(
                        l.id(),
                        l.title(),
                        l.price(),
                        l.currency(),
                        l.category(),
                        l.language(),
                        l.sold(),
                        l.sellerId(),
                        l.sellerName(),
                        l.sellerLanguage(),
                        id)
                .update();
    }

    void keepSnapshot(UUID id, String content, byte[] sha256, Instant at) {
        jdbc.sql(
                        """
                        insert into listing_snapshot (case_id, taken_at, content, sha256) values (?, ?, ?, ?)
                        on conflict (case_id) do nothing""")
                .params(id, Times.of(at), content, sha256)
                .update();
    }

    /** Those that will be started next. */
    List<ResolutionAhead.Asked> unstarted(int limit) {
        return jdbc.sql("select id, url from infringement_case where started_at is null order by opened_at, id limit ?")
                .param(limit)
                .query(ResolutionAhead.Asked.class)
                .list();
    }

    /** @return those of them that nobody has started */
    List<UUID> claim(List<UUID> ids, Instant at) {
        return jdbc.sql(
                        """
                        update infringement_case set started_at = ? where id in (
                            select id from infringement_case where id = any(?) and started_at is null
                            for update skip locked) returning id""")
                .params(Times.of(at), ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
