package org.bonafide.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Figures about a notice as a whole: how long it took, what waits for its notifier, what a withdrawal would undo. */
@Repository
@Transactional(readOnly = true)
class NoticeFigures {

    private final JdbcClient jdbc;

    NoticeFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NoticeTrack.Times times(UUID notice) {
        return jdbc.sql(
                        """
                        select count(*) as decided, extract(epoch from percentile_cont(0.5) within group
                            (order by c.decided_at - c.opened_at)) as median,
                            extract(epoch from max(c.decided_at - c.opened_at)) as longest,
                            (select min(s.issued_at) from statement_of_reasons s
                                join infringement_case r on r.id = s.case_id where r.notice = :notice) as removal
                        from infringement_case c where c.notice = :notice and c.decided_at is not null""")
                .param("notice", notice)
                .query((row, n) -> new NoticeTrack.Times(
                        row.getLong("decided"),
                        duration(row, "median"),
                        duration(row, "longest"),
                        NoticeTracking.at(row, "removal")))
                .single();
    }

    private static Duration duration(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }

    /** Rows that wait for the notifier to do something now. */
    long waitingForNotifier(UUID notice) {
        return jdbc.sql(
                        """
                        select count(distinct l.line) from notice_line l join work_task t on t.subject = l.case_id
                        where l.notice = ? and t.state = 'OPEN' and t.role = 'COUNSEL'""")
                .param(notice)
                .query(Long.class)
                .single();
    }

    NoticeTrack.Undoing undoing(UUID notice) {
        return jdbc.sql(
                        """
                        select count(*) as all, count(*) filter (where c.closed_at is null) as open,
                            count(*) filter (where c.listing_removed) as removed,
                            count(*) filter (where exists (select from strike k
                                where k.case_id = c.id and k.cancelled_at is null)) as strikes,
                            coalesce(sum((select count(*) from buyer_alert a
                                where a.case_id = c.id and a.alerted_at is not null)), 0) as buyers
                        from notice_line l join infringement_case c on c.id = l.case_id
                        where l.notice = ? and not %s
                        and (c.closed_at is null or c.outcome in ('REMOVED', 'ALREADY_GONE'))"""
                                .formatted(NoticeTracking.WITHDRAWN))
                .param(notice)
                .query(NoticeTrack.Undoing.class)
                .single();
    }

    /** What the notifier was written about it, by kind. */
    List<NoticeTrack.Letters> letters(UUID notice) {
        return jdbc.sql(
                        """
                        select t.kind, count(*) as number, max(t.composed_at) as at,
                            (array_agg(t.id order by t.composed_at desc, t.id desc))[1] as latest,
                            (array_agg(t.subject order by t.composed_at desc, t.id desc))[1] as subject
                        from letter t where t.party = 'NOTIFIER' and t.case_id in (
                            select cast(:notice as uuid) union all
                            select id from infringement_case where notice = :notice)
                        group by t.kind order by at desc, t.kind""")
                .param("notice", notice)
                .query(NoticeTrack.Letters.class)
                .list();
    }
}
