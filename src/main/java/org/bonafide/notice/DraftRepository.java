package org.bonafide.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is said of a whole notice while it is written. */
@Repository
class DraftRepository {

    private static final String DRAFT =
            """
            select d.*, n.reference as sent_as from notice_draft d left join notice n on n.id = d.notice where
            """;

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID person, Instant now) {
        jdbc.sql("insert into notice_draft (id, person, state, created_at, changed_at) values (?, ?, 'READY', ?, ?)")
                .params(id, person, Times.of(now), Times.of(now))
                .update();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(DRAFT + " d.id = ?")
                .param(id)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** The person's own, locked until the transaction ends. */
    Optional<Draft> lock(UUID id, UUID person) {
        return jdbc.sql(DRAFT + " d.id = ? and d.person = ? for update of d")
                .params(id, person)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** Those the person has not sent yet; the last changed first. */
    List<Draft> open(UUID person) {
        return jdbc.sql(
                        DRAFT
                                + " d.person = ? and d.state in ('READING', 'READY', 'FAILED') order by d.changed_at desc, d.id desc")
                .param(person)
                .query((row, n) -> draft(row))
                .list();
    }

    /** False when it has changed since that version. */
    boolean save(UUID id, DraftContent c, long version, Instant now) {
        return jdbc.sql(
                                """
                                update notice_draft set ip_right = ?, regime = ?, description = ?, good_faith = ?,
                                    accuracy = ?, authority = ?, signature = ?, good_faith_file = ?, wording_of = ?,
                                    changed_at = ?, version = version + 1
                                where id = ? and version = ?""")
                        .params(
                                c.right(),
                                c.regime(),
                                c.description(),
                                c.statements().goodFaith(),
                                c.statements().accuracy(),
                                c.statements().authority(),
                                c.statements().signature(),
                                c.goodFaithFile(),
                                c.wordingOf(),
                                Times.of(now),
                                id,
                                version)
                        .update()
                == 1;
    }

    void setState(UUID id, Draft.State state, String failure, String detail, Instant now) {
        jdbc.sql("update notice_draft set state = ?, failure = ?, failure_detail = ?, changed_at = ? where id = ?")
                .params(state.name(), failure, detail, Times.of(now), id)
                .update();
    }

    /** Its file is to be read; the rows come after those that are there. */
    void beginReading(UUID id, String fileName, Instant now) {
        jdbc.sql(
                        """
                        update notice_draft set state = 'READING', failure = null, failure_detail = null, file_name = ?,
                            file_facts = null, file_read = 0, changed_at = ?, file_after =
                                (select coalesce(max(line), 0) from notice_draft_line where draft = notice_draft.id)
                        where id = ?""")
                .params(fileName, Times.of(now), id)
                .update();
    }

    void sent(UUID id, UUID notice, Instant now) {
        jdbc.sql("update notice_draft set state = 'SENT', notice = ?, changed_at = ? where id = ?")
                .params(notice, Times.of(now), id)
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("ip_right", UUID.class),
                row.getString("regime"),
                row.getString("description"),
                new NoticeSubmission.Statements(
                        row.getObject("good_faith", Boolean.class),
                        row.getObject("accuracy", Boolean.class),
                        row.getObject("authority", Boolean.class),
                        row.getString("signature")),
                row.getString("good_faith_file"),
                row.getString("wording_of"),
                row.getString("file_name"),
                Draft.State.valueOf(row.getString("state")),
                row.getString("failure"),
                row.getString("failure_detail"),
                row.getString("file_facts"),
                row.getInt("rows"),
                row.getInt("rows") - row.getInt("bad"),
                row.getInt("bad"),
                row.getString("sent_as"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
