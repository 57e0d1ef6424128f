package org.bonafide.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseFacts.Claims;
import org.bonafide.casefile.CaseFacts.Due;
import org.bonafide.casefile.CaseFacts.EvidenceItem;
import org.bonafide.casefile.CaseFacts.Notice;
import org.bonafide.casefile.CaseFacts.Related;
import org.bonafide.casefile.CaseFacts.RelatedCase;
import org.bonafide.casefile.CaseFacts.Right;
import org.bonafide.casefile.CaseFacts.Said;
import org.bonafide.casefile.CaseFacts.Seller;
import org.bonafide.casefile.CaseFacts.Snapshot;
import org.bonafide.casefile.CaseFactsReader.Sight;
import org.bonafide.evidence.Capture;
import org.bonafide.evidence.ScanState;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what all features wrote about one case, in five statements. */
@Repository
class CaseFactsRepository {

    private final JdbcClient jdbc;

    CaseFactsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What there is once for each case. */
    record Core(Notice notice, Right right, Snapshot snapshot, Seller seller, Claims claims, int siblings) {}

    Core core(CaseFile file, Sight sight) {
        return jdbc.sql(CaseFactsSql.CORE)
                .param("id", file.id())
                .query((row, n) -> core(row, file, sight))
                .single();
    }

    private static Core core(ResultSet row, CaseFile file, Sight sight) throws SQLException {
        byte[] hash = row.getBytes("snapshot_sha256");
        return new Core(
                notice(row, sight),
                right(row),
                hash == null ? null : new Snapshot(Times.instant(row, "taken_at"), Hashes.hex(hash)),
                new Seller(
                        file.sellerId(),
                        file.sellerName(),
                        file.sellerLanguage(),
                        sight.internal() ? row.getInt("open_strikes") : null,
                        row.getBoolean("authorised")),
                new Claims(row.getInt("alerts"), row.getInt("claims"), row.getInt("open_claims"), row.getInt("paid")),
                row.getInt("siblings"));
    }

    private static Notice notice(ResultSet row, Sight sight) throws SQLException {
        return new Notice(
                row.getString("notice_reference"),
                row.getString("description"),
                row.getBoolean("good_faith"),
                row.getBoolean("accuracy"),
                row.getBoolean("authority"),
                row.getString("statements_wording"),
                row.getString("signature"),
                sight.work() ? row.getString("good_faith_file") : null,
                row.getString("language"),
                Times.instant(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getString("holder_name"),
                row.getString("raw"),
                row.getString("line_reason"),
                sight.work() ? row.getString("line_note") : null);
    }

    private static Right right(ResultSet row) throws SQLException {
        return new Right(
                row.getString("kind"),
                row.getString("title"),
                row.getString("number"),
                row.getString("office"),
                row.getString("jurisdictions"),
                row.getString("classes"),
                row.getString("owner"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("right_state"),
                row.getBigDecimal("genuine_price_min"),
                row.getBigDecimal("genuine_price_max"),
                row.getString("genuine_currency"));
    }

    /** What is awaited, soonest first. */
    List<Due> due(CaseFile file) {
        return jdbc.sql(CaseFactsSql.DUE)
                .param("id", file.id())
                .query((row, n) ->
                        new Due(row.getString("kind"), Times.instant(row, "at"), row.getString("waiting_for")))
                .list();
    }

    List<EvidenceItem> evidence(UUID caseId) {
        return jdbc.sql(CaseFactsSql.EVIDENCE)
                .param("id", caseId)
                .query((row, n) -> new EvidenceItem(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        Hashes.hex(row.getBytes("sha256")),
                        row.getString("scope"),
                        row.getString("purpose"),
                        row.getString("given_by"),
                        Times.instant(row, "given_at"),
                        row.getString("named_type"),
                        Capture.of(
                                row.getString("capture_tool"),
                                row.getString("capture_operator"),
                                Times.instant(row, "captured_at"),
                                row.getString("capture_url")),
                        ScanState.valueOf(row.getString("scan"))))
                .list();
    }

    /** The good-faith file of the notice. */
    List<CaseFacts.Check> checks(UUID notice) {
        return jdbc.sql(
                        """
                        select c.kind, c.checked_on as "on", c.checked_by as "by", c.result, c.evidence, e.name as file
                        from good_faith_check c left join evidence e on e.id = c.evidence
                        where c.notice = ? order by c.n""")
                .param(notice)
                .query(CaseFacts.Check.class)
                .list();
    }

    /** What was said and done, cut to the viewer. */
    List<Said> said(UUID caseId, Sight sight) {
        return jdbc.sql(CaseFactsSql.SAID)
                .param("id", caseId)
                .query((row, n) -> new Said(
                        row.getString("kind"),
                        Times.instant(row, "at"),
                        row.getString("by_name"),
                        row.getString("outcome"),
                        row.getString("reason_code"),
                        sight.work() ? row.getString("text") : null,
                        sight.work() ? row.getString("detail") : null,
                        sight.internal() ? row.getString("note") : null,
                        row.getObject("attempts", Integer.class)))
                .list();
    }

    /** Other cases the viewer may know of; consumer care sees none. */
    Related related(CaseFile file, Viewer viewer, Sight sight, int siblings) {
        record Row(String relation, RelatedCase other) {}
        List<Row> rows = !sight.work()
                ? List.of()
                : jdbc.sql(CaseFactsSql.related(viewer))
                        .param("id", file.id())
                        .param("holders", viewer.holderArray())
                        .query((row, n) -> new Row(row.getString("relation"), other(row)))
                        .list();
        return new Related(
                sight.work() ? siblings : 0,
                rows.stream()
                        .filter(r -> r.relation().equals("NOTICE"))
                        .map(Row::other)
                        .toList(),
                rows.stream()
                        .filter(r -> r.relation().equals("LISTING"))
                        .map(Row::other)
                        .toList(),
                rows.stream()
                        .filter(r -> r.relation().equals("SELLER"))
                        .map(Row::other)
                        .toList());
    }

    private static RelatedCase other(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new RelatedCase(
                row.getString("reference"),
                row.getString("title"),
                CaseState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("holder_name"),
                Times.instant(row, "opened_at"));
    }
}
