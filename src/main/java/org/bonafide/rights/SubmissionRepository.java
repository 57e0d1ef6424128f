package org.bonafide.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was submitted for rights. */
@Repository
class SubmissionRepository {

    private static final String SELECT =
            """
            select s.*, p.name as submitter, d.name as decider from right_submission s
            left join person p on p.id = s.submitted_by left join person d on d.id = s.decided_by
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SubmissionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, UUID right, RightSubmission.Purpose purpose, RightFacts facts, UUID by, Instant at) {
        jdbc.sql(
                        """
                        insert into right_submission (id, ip_right, purpose, state, facts, drafted_by, drafted_at)
                        values (?, ?, ?, 'DRAFT', ?, ?, ?)""")
                .params(id, right, purpose.name(), json.writeValueAsString(facts), by, Times.of(at))
                .update();
    }

    /** The one that is being written or checked. */
    Optional<RightSubmission> open(UUID right) {
        return jdbc.sql(SELECT + "where s.ip_right = ? and s.state in ('DRAFT', 'SUBMITTED', 'REJECTED')")
                .param(right)
                .query(this::submission)
                .optional();
    }

    /** The last one, open or not. */
    Optional<RightSubmission> latest(UUID right) {
        return jdbc.sql(SELECT + "where s.ip_right = ? order by s.drafted_at desc, s.id desc limit 1")
                .param(right)
                .query(this::submission)
                .optional();
    }

    Optional<RightSubmission> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query(this::submission)
                .optional();
    }

    void setFacts(UUID id, RightFacts facts) {
        jdbc.sql("update right_submission set facts = ?, version = version + 1 where id = ?")
                .params(json.writeValueAsString(facts), id)
                .update();
    }

    void submit(UUID id, UUID by, Instant at) {
        jdbc.sql(
                        """
                        update right_submission set state = 'SUBMITTED', submitted_by = ?, submitted_at = ?,
                            reason_code = null, reason_note = null, decided_by = null, decided_at = null,
                            version = version + 1 where id = ?""")
                .params(by, Times.of(at), id)
                .update();
    }

    void setState(UUID id, RightSubmission.State state) {
        jdbc.sql("update right_submission set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    void approve(UUID id, RightFacts before, UUID by, Instant at) {
        jdbc.sql(
                        """
                        update right_submission set state = 'APPROVED', facts_before = ?, decided_by = ?,
                            decided_at = ?, version = version + 1 where id = ?""")
                .params(before == null ? null : json.writeValueAsString(before), by, Times.of(at), id)
                .update();
    }

    void reject(UUID id, String code, String note, UUID by, Instant at) {
        jdbc.sql(
                        """
                        update right_submission set state = 'REJECTED', reason_code = ?, reason_note = ?,
                            decided_by = ?, decided_at = ?, version = version + 1 where id = ?""")
                .params(code, note, by, Times.of(at), id)
                .update();
    }

    private RightSubmission submission(ResultSet row, int n) throws SQLException {
        return new RightSubmission(
                row.getObject("id", UUID.class),
                row.getObject("ip_right", UUID.class),
                RightSubmission.Purpose.valueOf(row.getString("purpose")),
                RightSubmission.State.valueOf(row.getString("state")),
                facts(row.getString("facts")),
                facts(row.getString("facts_before")),
                row.getString("reason_code"),
                row.getString("reason_note"),
                row.getObject("drafted_by", UUID.class),
                row.getObject("submitted_by", UUID.class),
                row.getString("submitter"),
                Times.instant(row, "submitted_at"),
                row.getString("decider"),
                Times.instant(row, "decided_at"),
                row.getLong("version"));
    }

    private RightFacts facts(String text) {
        return text == null ? null : json.readValue(text, RightFacts.class);
    }
}
