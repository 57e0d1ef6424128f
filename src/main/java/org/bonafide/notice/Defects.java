package org.bonafide.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what notices lack, and the state they are in for it. */
@Repository
class Defects {

    private static final String NOTICE =
            """
            select id, reference, holder, regime, ip_right, description, signature, statements_wording,
                good_faith_file, language, way_in, submitted_at, accepted, rejected from notice
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Defects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID notice, List<Defect> defects) {
        defects.forEach(d -> jdbc.sql(
                        """
                        insert into notice_defect (notice, element, field, code, reference_en, reference_zh, found_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (notice, element) do nothing""")
                .params(notice, d.element(), d.field(), d.code(), d.referenceEn(), d.referenceZh(), Times.at(clock))
                .update());
    }

    /** Those that are still there. */
    List<Defect> open(UUID notice) {
        return jdbc.sql(
                        """
                        select element, field, code, reference_en, reference_zh from notice_defect d
                        where notice = ? and cured_at is null order by (select min(rank) from notice_element e
                            where e.element = d.element), element""")
                .param(notice)
                .query(Defect.class)
                .list();
    }

    /** Puts what came into the notice: it is complete. */
    void complete(UUID notice, NoticeSubmission whole, Viewer viewer) {
        jdbc.sql("update notice_defect set cured_at = ?, cured_by = ? where notice = ? and cured_at is null")
                .params(Times.at(clock), viewer.name(), notice)
                .update();
        jdbc.sql(
                        """
                        update notice set state = 'ACCEPTED', description = ?, signature = ?, good_faith_file = ?
                        where id = ?""")
                .params(whole.description(), whole.statements().signature(), whole.goodFaithFile(), notice)
                .update();
    }

    /** What was affirmed already. */
    NoticeSubmission.Statements affirmed(UUID notice) {
        return jdbc.sql("select good_faith, accuracy, authority, signature from notice where id = ?")
                .param(notice)
                .query((row, n) -> new NoticeSubmission.Statements(
                        row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getString(4)))
                .single();
    }

    /** How it ended to be defective: cured by somebody, lapsed, or withdrawn; {@code by} is empty where nobody did. */
    record End(String state, String by, Instant at) {}

    End end(UUID notice) {
        return jdbc.sql(
                        """
                        select n.state, coalesce(max(d.cured_by), '') as by,
                            coalesce(max(d.cured_at), max(l.ended_at), n.submitted_at) as at
                        from notice n left join notice_defect d on d.notice = n.id
                        left join deadline l on l.subject = n.id and l.kind = 'cureNotice'
                        where n.id = ? group by n.id""")
                .param(notice)
                .query(End.class)
                .single();
    }

    /** {@code ACCEPTED}, {@code DEFECTIVE}, {@code LAPSED} or {@code WITHDRAWN}. */
    String state(UUID notice) {
        return jdbc.sql("select state from notice where id = ?")
                .param(notice)
                .query(String.class)
                .single();
    }

    void state(UUID notice, String state) {
        jdbc.sql("update notice set state = ? where id = ?")
                .params(state, notice)
                .update();
    }

    /** The notice, locked until the transaction ends, if it is still defective. */
    Optional<Notice> lock(UUID notice) {
        return jdbc.sql(NOTICE + "where id = ? and state = 'DEFECTIVE' for update")
                .param(notice)
                .query(Notice.class)
                .optional();
    }

    Notice get(UUID notice) {
        return jdbc.sql(NOTICE + "where id = ?")
                .param(notice)
                .query(Notice.class)
                .single();
    }

    /** Until when it may be completed; null where it no longer can. */
    Instant until(UUID notice) {
        return jdbc.sql("select latest from deadline where subject = ? and kind = 'cureNotice' and state = 'OPEN'")
                .param(notice)
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    /** Defective notices whose time is over. */
    List<UUID> overdue() {
        return jdbc.sql(
                        """
                        select n.id from notice n join deadline d on d.subject = n.id and d.kind = 'cureNotice'
                        where n.state = 'DEFECTIVE' and d.state = 'OPEN' and d.latest <= ? order by d.latest, n.id limit 500""")
                .param(Times.at(clock))
                .query(UUID.class)
                .list();
    }
}
