package org.bonafide.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a notice that waits to be completed. */
@Component
class HeldRows {

    private final NoticeCases cases;
    private final ReNotice reNotice;
    private final LocationReader reader;
    private final JdbcClient jdbc;

    HeldRows(NoticeCases cases, ReNotice reNotice, LocationReader reader, JdbcClient jdbc) {
        this.cases = cases;
        this.reNotice = reNotice;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    private record Held(int line, String raw, String reason, String note, UUID[] newEvidence) {}

    /** Deals with them as if the notice had been sent now: what may no longer be opened is refused. */
    void open(Notice notice) {
        RowTally tally = new RowTally();
        for (List<NoticeRow> rows = take(notice); !rows.isEmpty(); rows = take(notice)) {
            cases.openOrJoin(notice, reNotice.marked(notice.ipRight(), notice.regime(), rows));
            answeredAsHeld(notice, rows);
            tally.add(rows);
        }
        if (tally.hasNewEvidence()) {
            reNotice.noteAgain(notice.id());
        }
        count(notice.id());
    }

    /** What was answered for these rows stays what it was, whatever became of them now. */
    private void answeredAsHeld(Notice notice, List<NoticeRow> rows) {
        jdbc.sql(
                        """
                        update notice_line set answered_status = 'HELD', answered_case = null
                        where notice = ? and line = any(?)""")
                .params(notice.id(), rows.stream().map(NoticeRow::line).toArray(Integer[]::new))
                .update();
    }

    /** The next of them, taken out. */
    private List<NoticeRow> take(Notice notice) {
        return jdbc
                .sql(
                        """
                        with held as (delete from notice_line where notice = :notice and line in (
                                select line from notice_line where notice = :notice and status = 'HELD'
                                order by line limit :some)
                            returning line, raw, reason, note)
                        select h.line, h.raw, h.reason, h.note, array(select e.evidence from notice_evidence e
                            where e.notice = :notice and e.line = h.line and e.new_evidence) as new_evidence
                        from held h order by h.line""")
                .param("notice", notice.id())
                .param("some", NoticeRows.SLICE)
                .query(HeldRows::held)
                .list()
                .stream()
                .map(this::row)
                .toList();
    }

    private NoticeRow row(Held h) {
        List<UUID> asNew = List.of(h.newEvidence());
        return new NoticeRow(h.line(), reader.one(h.raw()), h.reason(), h.note(), asNew, asNew);
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                row.getInt("line"), row.getString("raw"), row.getString("reason"), row.getString("note"), (UUID[])
                        row.getArray("new_evidence").getArray());
    }

    private void count(UUID notice) {
        jdbc.sql(
                        """
                        update notice n set accepted = c.accepted, rejected = c.rejected
                        from (select count(*) filter (where status <> 'REJECTED') as accepted,
                                count(*) filter (where status = 'REJECTED') as rejected
                            from notice_line where notice = :notice) c where n.id = :notice""")
                .param("notice", notice)
                .update();
    }

    /**
     * Takes rows out of it; they never become cases.
     *
     * @param lines null for all
     */
    int withdraw(UUID notice, List<Integer> lines) {
        return jdbc.sql("update notice_line set status = 'WITHDRAWN' where notice = :notice and status = 'HELD'"
                        + (lines == null ? "" : " and line = any(:lines)"))
                .param("notice", notice)
                .param("lines", lines == null ? null : lines.toArray(Integer[]::new))
                .update();
    }

    boolean any(UUID notice) {
        return jdbc.sql("select exists (select from notice_line where notice = ? and status = 'HELD')")
                .param(notice)
                .query(Boolean.class)
                .single();
    }
}
