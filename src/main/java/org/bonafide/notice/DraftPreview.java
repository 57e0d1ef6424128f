package org.bonafide.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what would become of a draft's rows if it were sent now. */
@Component
@Transactional(readOnly = true)
class DraftPreview {

    private static final int SHOWN = 50;

    private final DraftRows rows;
    private final ReNotice reNotice;
    private final NoticeWords words;
    private final JdbcClient jdbc;

    DraftPreview(DraftRows rows, ReNotice reNotice, NoticeWords words, JdbcClient jdbc) {
        this.rows = rows;
        this.reNotice = reNotice;
        this.words = words;
        this.jdbc = jdbc;
    }

    private record Good(int line, String key, boolean open) {}

    Preview of(Draft draft) {
        if (draft.right() == null || draft.regime() == null) {
            return new Preview(draft.good(), 0, 0, draft.bad(), List.of());
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
        Set<String> stopped = new HashSet<>(stops.keySet());
        int attaches = (int) good.stream()
                .filter(g -> g.open() && !stopped.contains(g.key()))
                .count();
        int held = (int) good.stream().filter(g -> stopped.contains(g.key())).count();
        return new Preview(good.size() - attaches - held, attaches, held, draft.bad(), shown(draft, good, stops));
    }

    /** Good rows, and whether an open case deals with each already. */
    private List<Good> good(Draft draft) {
        return jdbc.sql(
                        """
                        select l.line, encode(l.url_key, 'hex') as key, exists (
                            select from infringement_case c where c.url_key = l.url_key and c.ip_right = ?
                            and c.closed_at is null and exists (select from notice_line n where n.case_id = c.id
                                and not exists (select from withdrawal w
                                    where w.case_id = c.id and w.notice = n.notice))) as open
                        from notice_draft_line l where l.draft = ? and l.error_code is null order by l.line""")
                .params(draft.right(), draft.id())
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
