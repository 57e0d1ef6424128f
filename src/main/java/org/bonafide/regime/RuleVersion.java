package org.bonafide.regime;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version of a rule: a row of its table.
 *
 * @param key what all versions of the rule have in common
 * @param regime {@code *} for a rule that holds in all that have none of their own
 * @param row the columns by their names
 * @param until the last day on which it is in force for new cases; null for no end
 * @param change by which it came; null for what came with the application
 */
record RuleVersion(
        RuleTable table,
        String key,
        String regime,
        int version,
        Map<String, Object> row,
        LocalDate from,
        LocalDate until,
        UUID change) {

    RuleVersion {
        row = Collections.unmodifiableMap(new HashMap<>(row));
    }

    public boolean inForce(LocalDate day) {
        return !isDraft() && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** Proposed law: shown, never used. */
    public boolean isDraft() {
        return Boolean.TRUE.equals(row.get("draft"));
    }

    Object value(String column) {
        return row.get(column);
    }

    /** For a deadline its kind, for a wording its statement. */
    String subject() {
        return switch (table) {
            case DEADLINE -> String.valueOf(row.get("kind"));
            case APPEAL -> "appeal";
            case WORDING -> String.valueOf(row.get("statement"));
        };
    }

    /** The same with other values. */
    RuleVersion with(Map<String, Object> values, LocalDate day) {
        Map<String, Object> changed = new HashMap<>(row);
        changed.putAll(values);
        return new RuleVersion(table, key, regime, version + 1, changed, day, null, change);
    }

    /** Those of the values a change may set. */
    Map<String, Object> values() {
        Map<String, Object> set = new HashMap<>();
        List<String> columns = table.columns();
        columns.forEach(c -> set.put(c, row.get(c)));
        return set;
    }
}
