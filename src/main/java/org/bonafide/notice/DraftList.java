package org.bonafide.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists the notices that a person has not sent yet. */
@Repository
@Transactional(readOnly = true)
class DraftList {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    DraftList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft as it is listed; {@code rightTitle} is null while no right is chosen. */
    record Row(UUID id, String rightTitle, String regime, String state, int rows, int bad, Instant changedAt) {}

    /** The last changed first. */
    List<Row> of(Viewer viewer) {
        return jdbc.sql(
                        """
                        select d.id, r.title as right_title, d.regime, d.state, d.rows, d.bad, d.changed_at
                        from notice_draft d left join ip_right r on r.id = d.ip_right
                        where d.person = ? and d.state in ('READING', 'READY', 'FAILED')
                        order by d.changed_at desc, d.id desc limit"""
                                + " " + SHOWN)
                .param(viewer.id())
                .query(Row.class)
                .list();
    }

    List<String> regimes() {
        return jdbc.sql("select key from regime order by key")
                .query(String.class)
                .list();
    }
}
