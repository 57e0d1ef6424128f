package org.bonafide.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps notices and their rows. */
@Repository
class NoticeRepository {

    /** Whether a notice may join this case; its index is wanted for that. */
    static final String JOINABLE =
            """
            c.closed_at is null and c.state <> 'RESTORED' and c.joined_to is null
            and exists (select from notice_line o where o.case_id = c.id and not exists (
                select from withdrawal w where w.case_id = c.id and w.notice = o.notice))
            """;

    static final String OPEN_CASES = "select encode(c.url_key, 'hex') as key, c.id, c.reference from unnest(?) as k"
            + " join infringement_case c on c.url_key = decode(k, 'hex') where c.ip_right = ? and " + JOINABLE
            + " order by c.id for share of c";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    NoticeRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** {@code N-2026-000045}. */
    String nextReference(Instant now) {
        long n =
                jdbc.sql("select nextval('notice_reference')").query(Long.class).single();
        return "N-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), n);
    }

    void add(Notice n, UUID submittedBy) {
        jdbc.sql(
                        """
                        insert into notice (id, reference, holder, submitted_by, regime, ip_right, description,
                            good_faith, accuracy, authority, signature, statements_wording, good_faith_file, language,
                            way_in, submitted_at, accepted, rejected)
                        values (?, ?, ?, ?, ?, ?, ?, true, true, true, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        n.id(),
                        n.reference(),
                        n.holder(),
                        submittedBy,
                        n.regime(),
                        n.ipRight(),
                        n.description(),
                        n.signature(),
                        n.statementsWording(),
                        n.goodFaithFile(),
                        n.language(),
                        n.wayIn(),
                        Times.of(n.submittedAt()),
                        n.accepted(),
                        n.rejected())
                .update();
    }

    /** One at a time under a right, until the transaction ends: so two notices at once open one case. */
    void lockRight(UUID right) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param("notice/" + right)
                .query(row -> {});
    }

    /**
     * The open cases about these listings under this right, by key; none can be closed until the transaction ends. One
     * that all its notifiers have withdrawn from is as good as closed, and so is one whose listing the seller got back.
     */
    Map<String, NoticeCases.Known> openCases(UUID right, List<String> keys) {
        Map<String, NoticeCases.Known> open = new HashMap<>();
        jdbc.sql(OPEN_CASES).params(keys.toArray(String[]::new), right).query(row -> {
            open.putIfAbsent(row.getString(1), new NoticeCases.Known(row.getObject(2, UUID.class), row.getString(3)));
        });
        return open;
    }

    void addLines(UUID notice, List<NoticeCases.Outcome> outcomes) {
        template.batchUpdate(
                """
                insert into notice_line (notice, line, raw, url, url_key, reason, note, status, error_code,
                    error_detail, case_id, answered_status, answered_case)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                outcomes.stream().map(o -> line(notice, o)).toList());
    }

    private static Object[] line(UUID notice, NoticeCases.Outcome o) {
        ListingLocation at = o.row().location();
        UUID in = o.in() == null ? null : o.in().id();
        return new Object[] {
            notice,
            o.row().line(),
            at.raw(),
            at.url() == null ? null : at.url().url(),
            at.url() == null ? null : at.url().key(),
            o.row().reason(),
            o.row().note(),
            o.status().name(),
            at.fault() == null ? null : at.fault().name(),
            at.detail(),
            in,
            o.status().name(),
            in
        };
    }

    void count(Notice notice) {
        jdbc.sql("update notice set accepted = ?, rejected = ? where id = ?")
                .params(notice.accepted(), notice.rejected(), notice.id())
                .update();
    }

    void addEvidence(UUID notice, List<UUID> ofNotice) {
        addEvidence(ofNotice.stream()
                .distinct()
                .map(e -> new Object[] {notice, null, e, false})
                .toList());
    }

    void addRowEvidence(UUID notice, List<NoticeRow> rows) {
        List<Object[]> given = new ArrayList<>();
        rows.forEach(r -> r.evidence().stream()
                .distinct()
                .forEach(e -> given.add(
                        new Object[] {notice, r.line(), e, r.newEvidence().contains(e)})));
        addEvidence(given);
    }

    private void addEvidence(List<Object[]> given) {
        if (!given.isEmpty()) {
            template.batchUpdate(
                    "insert into notice_evidence (notice, line, evidence, new_evidence) values (?, ?, ?, ?)", given);
        }
    }

    Optional<Notice> find(String reference, Viewer viewer) {
        return jdbc.sql(
                        """
                        select id, reference, holder, regime, ip_right, description, signature, statements_wording,
                            good_faith_file, language, way_in, submitted_at, accepted, rejected
                        from notice n where n.reference = :reference and """
                                + " " + viewer.sees("n.holder", "n.ip_right"))
                .param("reference", reference)
                .param("holders", viewer.holderArray())
                .query(Notice.class)
                .optional();
    }
}
