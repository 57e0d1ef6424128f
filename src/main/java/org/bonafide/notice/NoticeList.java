package org.bonafide.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.notice.NoticeFilter.Show;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists notices, newest first, by key; only those the viewer may see. */
@Repository
@Transactional(readOnly = true)
class NoticeList {

    private static final int PAGE = 50;

    /** Something of it waits for its notifier. */
    private static final String MINE =
            """
            (n.state = 'DEFECTIVE' or exists (select from infringement_case c join work_task t on t.subject = c.id
                where c.notice = n.id and t.state = 'OPEN' and t.role = 'COUNSEL'))""";

    private static final String SELECT =
            """
            select n.id, n.reference, n.submitted_at, o.name as holder_name, r.title as right_title, n.regime,
                n.accepted, n.rejected, n.state, (select count(*) from infringement_case c
                    where c.notice = n.id and c.closed_at is null) as open, %s as mine
            from notice n join organisation o on o.id = n.holder join ip_right r on r.id = n.ip_right
            where %s %s order by n.submitted_at desc, n.id desc limit %d""";

    /** The same listing at whatever address it is asked for, whether or not a case was opened for it. */
    static final String SAME_LISTING =
            """
             or n.id in (select l.notice from notice_line l where l.case_id in (
                    select c.id from infringement_case c where c.url_key = :key
                    union select c.id from infringement_case o join infringement_case c on c.listing_id = o.listing_id
                        where o.url_key = :key)
                union all select l.notice from notice_line l where l.url_key = :key and l.case_id is null)""";

    /** A part of the title of its right, or, along the index of the search for cases, of one of its cases. */
    private static final String FOUND =
            """
             and (lower(r.title) like :q or n.id in (select l.notice from infringement_case c
                join notice_line l on l.case_id = c.id
                where lower(c.reference || ' ' || c.url || ' ' || coalesce(c.listing_title, '') || ' '
                    || coalesce(c.seller_name, '')) like :q)""";

    private final LocationReader reader;
    private final JdbcClient jdbc;

    NoticeList(LocationReader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /** A row; {@code open} counts the cases it opened that are not closed. */
    record Row(
            UUID id,
            String reference,
            Instant submittedAt,
            String holderName,
            String rightTitle,
            String regime,
            int accepted,
            int rejected,
            String state,
            int open,
            boolean mine) {}

    Page<Row> page(NoticeFilter filter, Viewer viewer, String after) {
        String[] from = Cursor.read(after, 2);
        ListingUrl named = filter.q() == null ? null : reader.one(filter.q()).url();
        String sql = SELECT.formatted(
                MINE, viewer.sees("n.holder", "n.ip_right"), conditions(filter, from != null, named != null), PAGE + 1);
        List<Row> rows = jdbc.sql(sql)
                .param("holders", viewer.holderArray())
                .param("q", filter.pattern())
                .param("key", named == null ? null : named.key())
                .param("right", filter.rightId())
                .param("regime", filter.regime())
                .param("at", from == null ? null : Times.of(Cursor.instant(from[0])))
                .param("id", from == null ? null : Cursor.id(from[1]))
                .query(Row.class)
                .list();
        return Page.of(rows, PAGE, last -> Cursor.of(last.submittedAt(), last.id()));
    }

    /** A right that can be filtered by. */
    record RightChoice(UUID id, String title) {}

    List<RightChoice> rights(Viewer viewer) {
        return jdbc.sql("select r.id, r.title from ip_right r where " + viewer.sees("r.holder", "r.id")
                        + " order by r.title, r.id limit 500")
                .param("holders", viewer.holderArray())
                .query(RightChoice.class)
                .list();
    }

    private static String conditions(NoticeFilter filter, boolean later, boolean listing) {
        return (later ? " and (n.submitted_at, n.id) < (:at, :id)" : "")
                + (filter.q() == null ? "" : found(filter, listing))
                + (filter.right() == null ? "" : " and n.ip_right = :right")
                + (filter.regime() == null ? "" : " and n.regime = :regime")
                + (filter.shows(Show.REJECTED) ? " and n.rejected > 0" : "")
                + (filter.shows(Show.DEFECTIVE) ? " and n.state = 'DEFECTIVE'" : "")
                + (filter.shows(Show.MINE) ? " and " + MINE : "");
    }

    private static String found(NoticeFilter filter, boolean listing) {
        return filter.namesNotice() ? " and n.reference like :q" : FOUND + (listing ? SAME_LISTING : "") + ")";
    }
}
