package org.bonafide.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads where the rows of a notice stand, what each waits for and from whom. */
@Repository
@Transactional(readOnly = true)
class NoticeTracking {

    /** Whether this notice was withdrawn for the row. */
    static final String WITHDRAWN =
            "exists (select from withdrawal w where w.case_id = l.case_id and w.notice = l.notice)";

    private static final String WORD =
            "case when l.case_id is null then l.status when " + WITHDRAWN + " then 'WITHDRAWN' else c.state end";

    private static final String ROWS =
            """
            select l.line, l.raw, l.url, l.reason, l.note, l.status, l.error_code, l.error_detail, %s as word,
                c.outcome, c.reference as case_reference, c.listing_title as title, c.decided_at, c.closed_at,
                c.opened_at, (select e.reference from relist x join infringement_case e on e.id = x.relist_of
                    where x.case_id = c.id) as relist_of,
                (select e.reference from infringement_case e where e.id = c.again_of) as again_of,
                (select e.reference from infringement_case e where e.id = c.joined_to) as joined_to, t.kind as task, t.role, t.created_at, t.due_at, d.kind as deadline, d.started_at, d.latest
            from notice_line l left join infringement_case c on c.id = l.case_id
            left join lateral (select kind, role, created_at, due_at from work_task
                where subject = c.id and item is null and state = 'OPEN' order by due_order, id limit 1) t
                on c.closed_at is null
            left join lateral (select kind, started_at, latest from deadline
                where subject = c.id and state = 'OPEN'
                order by kind not in ('appealWindowCloses', 'complaintWindowCloses'), latest limit 1) d
                on c.closed_at is null
            where l.notice = :notice and l.line > :after %s order by l.line limit :limit""";

    private final JdbcClient jdbc;

    NoticeTracking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows after one of them; only those of {@code show}, null for all. */
    Page<NoticeTrack.Row> rows(UUID notice, RowFilter show, String after, int limit) {
        List<NoticeTrack.Row> rows = jdbc.sql(ROWS.formatted(WORD, show.condition(WITHDRAWN)))
                .param("notice", notice)
                .param("after", Cursor.line(after))
                .param("word", show.word())
                .param("outcome", show.outcome())
                .param("limit", limit + 1)
                .query(NoticeTracking::row)
                .list();
        return Page.of(rows, limit, row -> Cursor.of(row.line()));
    }

    private static NoticeTrack.Row row(ResultSet row, int n) throws SQLException {
        String word = row.getString("word");
        return new NoticeTrack.Row(
                row.getInt("line"),
                row.getString("raw"),
                row.getString("url"),
                row.getString("reason"),
                row.getString("note"),
                row.getString("status"),
                row.getString("error_code"),
                row.getString("error_detail"),
                word,
                row.getString("outcome"),
                row.getString("case_reference"),
                row.getString("title"),
                at(row, "decided_at"),
                at(row, "closed_at"),
                new NoticeTrack.Earlier(
                        row.getString("relist_of"), row.getString("again_of"), row.getString("joined_to")),
                row.getString("case_reference") == null
                                || List.of("CLOSED", "WITHDRAWN").contains(word)
                        ? null
                        : waiting(row));
    }

    private static NoticeTrack.Waiting waiting(ResultSet row) throws SQLException {
        if (row.getString("task") != null) {
            return NoticeTrack.Waiting.of(
                    row.getString("task"), row.getString("role"), at(row, "created_at"), at(row, "due_at"));
        }
        if (row.getString("deadline") != null) {
            return NoticeTrack.Waiting.of(row.getString("deadline"), null, at(row, "started_at"), at(row, "latest"));
        }
        return NoticeTrack.Waiting.of(null, null, at(row, "opened_at"), null);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Of all rows, in the order a case goes through its states. */
    List<NoticeTrack.Count> counts(UUID notice) {
        return jdbc.sql(
                        """
                        select word, outcome, number from (
                            select %s as word, case when c.state = 'CLOSED' and not %s then c.outcome end as outcome,
                                count(*) as number
                            from notice_line l left join infringement_case c on c.id = l.case_id
                            where l.notice = ? group by 1, 2) counted
                        order by array_position(array['REJECTED', 'HELD', 'OPENED', 'AWAITING_NOTIFIER',
                            'AWAITING_VERIFICATION', 'REFUSED', 'COMPLAINT', 'TAKEDOWN', 'REMOVED', 'GONE', 'APPEAL',
                            'RESTORED', 'CLOSED', 'WITHDRAWN'], word), outcome"""
                                .formatted(WORD, WITHDRAWN))
                .param(notice)
                .query(NoticeTrack.Count.class)
                .list();
    }
}
