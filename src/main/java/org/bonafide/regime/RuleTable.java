package org.bonafide.regime;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bonafide.platform.NotFound;

/** A table of rules whose rows are versions with effective dates. */
enum RuleTable {
    /** How long, from what, in whose days. */
    DEADLINE("deadline_rule", List.of("id", "regime"), "amount", "earliest", "unit", "calendar", "rolls", "basis"),
    /** How an appeal is heard. */
    APPEAL("appeal_model", List.of("regime"), "mode", "block_types", "clock", "extension", "elements", "basis"),
    /** What is affirmed, word for word. */
    WORDING("statement_wording", List.of("regime", "statement", "language"), "text");

    private final String table;
    private final List<String> key;
    private final List<String> values;

    RuleTable(String table, List<String> key, String... values) {
        this.table = table;
        this.key = key;
        this.values = List.of(values);
    }

    /** @throws NotFound if there is none of this name */
    static RuleTable named(String name) {
        return Arrays.stream(values())
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("rule table"));
    }

    String table() {
        return table;
    }

    /** The columns that a change may set, in the order in which they are shown. */
    List<String> columns() {
        return values;
    }

    /** SQL for what all versions of one rule have in common, such as {@code dmca-restoration~US_DMCA}. */
    String keySql() {
        return key.stream().map(c -> "t." + c).collect(Collectors.joining(" || '~' || "));
    }

    /** SQL for the highest version there is of {@code t}'s rule: one id may serve several regimes in turn. */
    String newestSql() {
        String same = key.stream()
                .filter(c -> this != DEADLINE || c.equals("id"))
                .map(c -> "s." + c + " = t." + c)
                .collect(Collectors.joining(" and "));
        return "(select max(s.version) from " + table + " s where " + same + ")";
    }
}
