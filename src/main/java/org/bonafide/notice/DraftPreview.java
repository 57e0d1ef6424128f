package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.bonafide.rights.PartnerSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what would become of a draft's rows if it were sent now. */
@Component
@Transactional(readOnly = true)
class DraftPreview {

    private static final int SHOWN = 50;

    static final String GOOD =
            """
            select l.line, encode(l.url_key, 'hex') as key, exists (select from infringement_case c
                    where c.url_key = l.url_key and c.ip_right = :right and %s) as open,
                coalesce(k.authorised, false) as authorised, coalesce(k.gone, false) as gone
            from notice_draft_line l left join lateral (
                select f.gone, %s as authorised from (
                    select r.holder, c.seller_id, c.seller_name, c.listing_removed or c.state = 'GONE'
                        or coalesce(c.outcome = 'ALREADY_GONE', false) as gone
                    from infringement_case c join ip_right r on r.id = :right where c.url_key = l.url_key
                    and (c.seller_id is not null or c.state = 'GONE' or c.outcome = 'ALREADY_GONE')
                    order by c.opened_at desc, c.id desc limit 1) f) k on true
            where l.draft = :draft and l.error_code is null order by l.line"""
                    .formatted(NoticeRepository.JOINABLE, PartnerSql.authorised("f", "cast(:day as date)"));

    private final DraftRows rows;
    private final ReNotice reNotice;
    private final NoticeWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftPreview(DraftRows rows, ReNotice reNotice, NoticeWords words, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.reNotice = reNotice;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A good row, whether it would join an open case, and what earlier cases say of its listing. */
    private record Good(int line, String key, boolean open, boolean authorised, boolean gone) {}

    Preview of(Draft draft) {
        if (draft.right() == null || draft.regime() == null) {
            return Preview.unknown(draft.good(), draft.bad());
        }
        List<Good> good = good(draft);
        Map<String, List<UUID>> newEvidence = new HashMap<>();
        good.forEach(g -> newEvidence.put(g.key(), new ArrayList<>()));
        jdbc.sql(
                        """
                        select encode(l.url_key, 'hex'), g.evidence from notice_draft_line l
                        join notice_draft_evidence g on g.draft = l.draft and g.line = l.line
                        where l.draft = ? and l.error_code is null and g.new_evidence""")
                .param(draft.id())
                .query(row -> {
                    newEvidence.get(row.getString(1)).add(row.getObject(2, UUID.class));
                });
        Map<String, ReNotice.Stop> stops = reNotice.stopped(draft.right(), draft.regime(), newEvidence);
        List<Good> goes = good.stream().filter(g -> !stops.containsKey(g.key())).toList();
        int attaches = (int) goes.stream().filter(Good::open).count();
        return new Preview(
                goes.size() - attaches,
                attaches,
                good.size() - goes.size(),
                draft.bad(),
                shown(draft, good, stops),
                lines(goes, Good::authorised),
                lines(goes, g -> g.gone() && !g.open()));
    }

    private static List<Integer> lines(List<Good> rows, Predicate<Good> which) {
        return rows.stream().filter(which).map(Good::line).toList();
    }

    private List<Good> good(Draft draft) {
        return jdbc.sql(GOOD)
                .param("right", draft.right())
                .param("draft", draft.id())
                .param("day", LocalDate.now(clock))
                .query(Good.class)
                .list();
    }

    private List<DraftRow> shown(Draft draft, List<Good> good, Map<String, ReNotice.Stop> stops) {
        return good.stream()
                .filter(g -> stops.containsKey(g.key()))
                .limit(SHOWN)
                .map(g -> stopped(rows.find(draft.id(), g.line()).orElseThrow(), stops.get(g.key())))
                .toList();
    }

    private DraftRow stopped(DraftRow row, ReNotice.Stop stop) {
        return new DraftRow(
                row.line(),
                row.raw(),
                row.url(),
                row.reason(),
                row.note(),
                words.problem(stop.code().name(), stop.detail()),
                row.evidence(),
                row.newEvidence());
    }
}
