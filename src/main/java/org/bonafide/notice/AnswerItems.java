package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered for the rows of a notice, read as it is written out, and the same whenever it is asked for. */
@Repository
class AnswerItems {

    private final JdbcClient jdbc;
    private final NoticeWords words;

    AnswerItems(JdbcClient jdbc, NoticeWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Row(
            int line, String raw, String url, String status, String reference, String errorCode, String errorDetail) {}

    /** In their order. */
    Iterable<NoticeAnswer.Item> of(UUID notice) {
        return new Slices<>(line -> after(notice, line), NoticeAnswer.Item::line, NoticeRows.SLICE);
    }

    private List<NoticeAnswer.Item> after(UUID notice, int line) {
        return jdbc
                .sql(
                        """
                        select l.line, l.raw, l.url, l.answered_status as status, c.reference, l.error_code, l.error_detail
                        from notice_line l left join infringement_case c on c.id = l.answered_case
                        where l.notice = ? and l.line > ? order by l.line limit ?""")
                .params(notice, line, NoticeRows.SLICE)
                .query(Row.class)
                .list()
                .stream()
                .map(this::item)
                .toList();
    }

    private NoticeAnswer.Item item(Row row) {
        NoticeAnswer.Status status = NoticeAnswer.Status.valueOf(row.status());
        return new NoticeAnswer.Item(
                row.line(),
                row.raw(),
                row.url(),
                status,
                row.reference(),
                status == NoticeAnswer.Status.REJECTED ? words.problem(row.errorCode(), row.errorDetail()) : null);
    }
}
