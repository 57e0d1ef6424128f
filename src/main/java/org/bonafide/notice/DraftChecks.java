package org.bonafide.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the good-faith checks of a notice while it is written; {@code of} gives them for sending. */
@Service
@Transactional
class DraftChecks {

    private final JdbcClient jdbc;

    DraftChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One as a page shows it. */
    record Row(UUID id, String kind, LocalDate on, String by, String result, UUID evidence, String file) {}

    @Transactional(readOnly = true)
    public List<GoodFaithCheck> of(UUID draft) {
        return rows(draft).stream()
                .map(r -> new GoodFaithCheck(
                        GoodFaithCheck.Kind.valueOf(r.kind()), r.on(), r.by(), r.result(), r.evidence()))
                .toList();
    }

    /** In the order they were entered. */
    @Transactional(readOnly = true)
    public List<Row> rows(UUID draft) {
        return jdbc.sql(
                        """
                        select c.id, c.kind, c.checked_on as "on", c.checked_by as "by", c.result, c.evidence,
                            e.name as file
                        from notice_draft_check c left join evidence e on e.id = c.evidence
                        where c.draft = ? order by c.id""")
                .param(draft)
                .query(Row.class)
                .list();
    }

    public void add(UUID draft, GoodFaithCheck check) {
        jdbc.sql(
                        """
                        insert into notice_draft_check (id, draft, kind, checked_on, checked_by, result, evidence)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        draft,
                        check.kind().name(),
                        check.on(),
                        check.by(),
                        check.result(),
                        check.evidence())
                .update();
    }

    public void remove(UUID draft, UUID check) {
        jdbc.sql("delete from notice_draft_check where draft = ? and id = ?")
                .params(draft, check)
                .update();
    }
}
