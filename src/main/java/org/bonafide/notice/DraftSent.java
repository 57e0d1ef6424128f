package org.bonafide.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a draft as its notice takes them: as they were read then, with the numbers they had then. */
@Repository
class DraftSent {

    private final JdbcClient jdbc;
    private final LocationReader reader;

    DraftSent(JdbcClient jdbc, LocationReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    private record Given(Integer line, UUID evidence, boolean newEvidence) {}

    NoticeRows rows(UUID draft) {
        return new Slices<>(line -> after(draft, line), NoticeRow::line, NoticeRows.SLICE)::forEach;
    }

    private List<NoticeRow> after(UUID draft, int line) {
        Map<Integer, List<Given>> given = new HashMap<>();
        jdbc.sql(
                        """
                        select e.line, e.evidence, e.new_evidence from notice_draft_evidence e
                        where e.draft = :draft and e.line in (select line from notice_draft_line
                            where draft = :draft and line > :after order by line limit :some)""")
                .param("draft", draft)
                .param("after", line)
                .param("some", NoticeRows.SLICE)
                .query(Given.class)
                .list()
                .forEach(g ->
                        given.computeIfAbsent(g.line(), of -> new ArrayList<>()).add(g));
        return jdbc.sql(
                        """
                        select line, raw, url, reason, note, error_code, error_detail
                        from notice_draft_line where draft = ? and line > ? order by line limit ?""")
                .params(draft, line, NoticeRows.SLICE)
                .query((row, n) -> row(row, given.getOrDefault(row.getInt("line"), List.of())))
                .list();
    }

    private NoticeRow row(ResultSet row, List<Given> given) throws SQLException {
        String code = row.getString("error_code");
        String url = row.getString("url");
        ListingLocation at = new ListingLocation(
                row.getString("raw"),
                url == null ? null : reader.kept(url),
                code == null ? null : RowFault.valueOf(code),
                row.getString("error_detail"));
        // Files that are not the sender's are why such a row is refused; they are not kept with it.
        List<Given> kept = at.fault() == RowFault.EVIDENCE_UNKNOWN ? List.of() : given;
        return new NoticeRow(
                row.getInt("line"),
                at,
                NoticeSubmission.clean(row.getString("reason")),
                NoticeSubmission.clean(row.getString("note")),
                kept.stream().map(Given::evidence).toList(),
                kept.stream().filter(Given::newEvidence).map(Given::evidence).toList());
    }
}
