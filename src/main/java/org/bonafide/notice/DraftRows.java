package org.bonafide.notice;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of a draft for its page. */
@Repository
class DraftRows {

    private static final String ROWS =
            """
            select l.line, l.raw, l.url, l.reason, l.note, l.error_code, l.error_detail,
                array(select g.evidence from notice_draft_evidence g where g.draft = l.draft and g.line = l.line) as files,
                array(select g.evidence from notice_draft_evidence g where g.draft = l.draft and g.line = l.line
                    and g.new_evidence) as fresh
            from notice_draft_line l where l.draft = :draft
            """;

    private final JdbcClient jdbc;
    private final NoticeWords words;

    DraftRows(JdbcClient jdbc, NoticeWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** @param after the cursor of the page before; null for the first */
    Page<DraftRow> page(UUID draft, boolean onlyBad, String after, int limit) {
        List<DraftRow> rows = jdbc.sql(ROWS + (onlyBad ? " and l.error_code is not null" : "")
                        + " and l.line > :after order by l.line limit :limit")
                .param("draft", draft)
                .param("after", Cursor.line(after))
                .param("limit", limit + 1)
                .query((row, n) -> row(
                        row.getInt("line"),
                        row.getString("raw"),
                        row.getString("url"),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getString("error_code"),
                        row.getString("error_detail"),
                        row.getArray("files"),
                        row.getArray("fresh")))
                .list();
        return Page.of(rows, limit, row -> Cursor.of(row.line()));
    }

    Optional<DraftRow> find(UUID draft, int line) {
        return page(draft, false, Cursor.of(line - 1), 1).items().stream()
                .filter(r -> r.line() == line)
                .findFirst();
    }

    /** Files for the whole notice. */
    List<UUID> evidence(UUID draft) {
        return jdbc.sql("select evidence from notice_draft_evidence where draft = ? and line is null")
                .param(draft)
                .query(UUID.class)
                .list();
    }

    private DraftRow row(
            int line,
            String raw,
            String url,
            String reason,
            String note,
            String code,
            String detail,
            Array files,
            Array fresh)
            throws SQLException {
        List<UUID> evidence = List.of((UUID[]) files.getArray());
        List<UUID> asNew = List.of((UUID[]) fresh.getArray());
        return new DraftRow(line, raw, url, reason, note, words.problem(code, detail), evidence, asNew);
    }
}
