package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads notices for pages and the API. */
@Repository
class NoticeViews {

    private static final String LINES =
            """
            select l.line, l.raw, l.url, l.status, l.error_code, l.error_detail, l.case_id,
                c.reference as case_reference, c.state, c.outcome, c.listing_title as title,
                w.id is not null as withdrawn
            from notice_line l left join infringement_case c on c.id = l.case_id
            left join lateral (select id from withdrawal w where w.case_id = l.case_id and w.notice = l.notice limit 1)
                w on true
            """;

    private final JdbcClient jdbc;

    NoticeViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NoticeView.Names names(Notice notice) {
        return jdbc.sql(
                        """
                        select o.name as holder_name, p.name as submitted_by, r.title as right_title,
                            r.kind as right_kind, r.number as right_number, g.statute
                        from notice n join organisation o on o.id = n.holder join person p on p.id = n.submitted_by
                        join ip_right r on r.id = n.ip_right join regime g on g.key = n.regime where n.id = ?""")
                .param(notice.id())
                .query(NoticeView.Names.class)
                .single();
    }

    NoticeView.Counts counts(UUID notice) {
        return jdbc.sql(
                        "select count(*) filter (where case_id is not null and not withdrawn and state <> 'CLOSED') as open,"
                                + " count(*) filter (where case_id is not null and not withdrawn and state = 'CLOSED') as closed,"
                                + " count(*) filter (where withdrawn or status = 'WITHDRAWN') as withdrawn,"
                                + " count(*) filter (where status = 'REJECTED') as rejected from ("
                                + LINES + " where l.notice = ?) lines")
                .param(notice)
                .query(NoticeView.Counts.class)
                .single();
    }

    /**
     * The lines after one of them.
     *
     * @param after the last line seen; null for the first page
     */
    Page<NoticeView.Line> lines(UUID notice, boolean rejectedOnly, String after, int limit) {
        List<NoticeView.Line> rows = jdbc.sql(LINES
                        + " where l.notice = :notice and l.line > :after"
                        + (rejectedOnly ? " and l.status = 'REJECTED'" : "")
                        + " order by l.line limit :limit")
                .param("notice", notice)
                .param("after", Cursor.line(after))
                .param("limit", limit + 1)
                .query(NoticeView.Line.class)
                .list();
        return Page.of(rows, limit, row -> Cursor.of(row.line()));
    }

    /** Every line that has a case, or only these. */
    List<NoticeView.Line> withCase(UUID notice) {
        return jdbc.sql(LINES + " where l.notice = ? and l.case_id is not null order by l.case_id")
                .param(notice)
                .query(NoticeView.Line.class)
                .list();
    }
}
