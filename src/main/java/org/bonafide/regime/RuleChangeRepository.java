package org.bonafide.regime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the changes of rules. */
@Repository
class RuleChangeRepository {

    private static final String SELECT =
            """
            select c.*, cast(c.new_values as text) as set_values, p.name as proposer, d.name as decider
            from rule_change c join person p on p.username = c.proposed_by
            left join person d on d.username = c.decided_by""";

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleChangeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return whether there was none for this rule that waits */
    boolean add(RuleChange c) {
        return jdbc.sql(
                                """
                                insert into rule_change (id, rule_table, rule_key, regime, base_version, new_values,
                                    effective_from, reason, source, proposed_by, proposed_at)
                                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                c.id(),
                                c.table().name(),
                                c.key(),
                                c.regime(),
                                c.base(),
                                json.writeValueAsString(c.values()),
                                c.from(),
                                c.reason(),
                                c.source(),
                                c.proposedBy(),
                                Times.of(c.proposedAt()))
                        .update()
                == 1;
    }

    void decide(UUID id, RuleChange.State state, String by, Instant at, String reason, Integer version) {
        jdbc.sql(
                        """
                        update rule_change set state = ?, decided_by = ?, decided_at = ?, decision_reason = ?,
                            new_version = cast(? as int) where id = ?""")
                .params(state.name(), by, Times.of(at), reason, version, id)
                .update();
    }

    /** @throws NotFound if there is none */
    RuleChange get(UUID id) {
        return jdbc.sql(SELECT + " where c.id = ?")
                .param(id)
                .query(this::change)
                .optional()
                .orElseThrow(() -> new NotFound("rule change " + id));
    }

    /** Whoever asks next waits until this transaction has ended. */
    RuleChange lock(UUID id) {
        jdbc.sql("select id from rule_change where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return get(id);
    }

    /** Those that wait for a second administrator, the oldest first. */
    List<RuleChange> pending() {
        return jdbc.sql(SELECT + " where c.state = 'PROPOSED' order by c.proposed_at, c.id")
                .query(this::change)
                .list();
    }

    /** Those of a rule, the newest first. */
    List<RuleChange> of(RuleTable table, String key) {
        return jdbc.sql(SELECT + " where c.rule_table = ? and c.rule_key = ? order by c.proposed_at desc, c.id desc")
                .params(table.name(), key)
                .query(this::change)
                .list();
    }

    private RuleChange change(ResultSet row, int n) throws SQLException {
        return new RuleChange(
                row.getObject("id", UUID.class),
                RuleTable.valueOf(row.getString("rule_table")),
                row.getString("rule_key"),
                row.getString("regime"),
                row.getInt("base_version"),
                json.readValue(row.getString("set_values"), VALUES),
                row.getObject("effective_from", LocalDate.class),
                row.getString("reason"),
                row.getString("source"),
                RuleChange.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getString("proposer"),
                Times.instant(row, "proposed_at"),
                row.getString("decided_by"),
                row.getString("decider"),
                Times.instant(row, "decided_at"),
                row.getString("decision_reason"),
                row.getObject("new_version", Integer.class));
    }
}
