package org.bonafide.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a seller has typed and not yet sent, so that it can be gone on with on another day or device. */
@Repository
@Transactional
class AppealDrafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AppealDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What was typed, by field, and when it was kept. */
    record Draft(Map<String, String> fields, Instant savedAt) {

        Draft {
            fields = Map.copyOf(fields);
        }
    }

    public void keep(UUID caseId, Map<String, String> fields) {
        jdbc.sql(
                        """
                        insert into appeal_draft (case_id, fields, saved_at) values (?, ?, ?)
                        on conflict (case_id) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
                .params(caseId, json.writeValueAsString(fields), Times.at(clock))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> of(UUID caseId) {
        return jdbc.sql("select fields, saved_at from appeal_draft where case_id = ?")
                .param(caseId)
                .query((row, n) -> new Draft(
                        json.readValue(row.getString(1), new TypeReference<Map<String, String>>() {}),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .optional();
    }

    public void forget(UUID caseId) {
        jdbc.sql("delete from appeal_draft where case_id = ?").param(caseId).update();
    }
}
