package org.bonafide.regime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules of all tables with all their versions, as rows. */
@Repository
class RuleBook {

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All versions of all rules of a table, the newest of a rule first. */
    List<RuleVersion> all(RuleTable table) {
        return read(table, null);
    }

    /**
     * All versions of a rule, the newest first.
     *
     * @throws NotFound if there is no such rule
     */
    List<RuleVersion> history(RuleTable table, String key) {
        List<RuleVersion> versions = read(table, key);
        if (versions.isEmpty()) {
            throw new NotFound("rule " + key);
        }
        return versions;
    }

    /** The version a change begins from: the newest, in force or announced. */
    RuleVersion newest(RuleTable table, String key) {
        return history(table, key).get(0);
    }

    private List<RuleVersion> read(RuleTable table, String key) {
        return jdbc
                .sql(
                        "select %s as key, t.*, cast(to_jsonb(t) as text) as row from %s t where cast(:key as text) is null or %s = :key"
                                .formatted(table.keySql(), table.table(), table.keySql()))
                .param("key", key)
                .query((row, n) -> version(table, row))
                .list()
                .stream()
                .sorted(Comparator.comparing(RuleVersion::key)
                        .thenComparing(RuleVersion::from, Comparator.reverseOrder())
                        .thenComparing(RuleVersion::version, Comparator.reverseOrder()))
                .toList();
    }

    private RuleVersion version(RuleTable table, ResultSet row) throws SQLException {
        return new RuleVersion(
                table,
                row.getString("key"),
                row.getString("regime"),
                row.getInt("version"),
                json.readValue(row.getString("row"), ROW),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_until", LocalDate.class),
                row.getObject("change", UUID.class));
    }

    /**
     * Adds a version and gives those before it their end.
     *
     * @param values by their columns; what they do not name is as in the base version
     * @return the new version's number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int add(RuleVersion base, String values, LocalDate from, UUID change) {
        RuleTable table = base.table();
        jdbc.sql(
                        "update %s t set effective_until = :end where %s = :key and (effective_until is null or effective_until > :end)"
                                .formatted(table.table(), table.keySql()))
                .param("end", from.minusDays(1))
                .param("key", base.key())
                .update();
        return jdbc.sql(
                        """
                        insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(t) || cast(:values as jsonb)
                            || jsonb_build_object('version', 1 + %2$s, 'effective_from', cast(:from as date),
                                'effective_until', null, 'change', cast(:change as uuid)))).*
                        from %1$s t where %3$s = :key and t.version = :base returning version"""
                                .formatted(table.table(), table.newestSql(), table.keySql()))
                .param("values", values)
                .param("from", from)
                .param("change", change)
                .param("key", base.key())
                .param("base", base.version())
                .query(Integer.class)
                .single();
    }
}
