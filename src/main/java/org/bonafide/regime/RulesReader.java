package org.bonafide.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules as the pages list them: by regime, with the version in force and the one that is announced. */
@Service
@Transactional(readOnly = true)
class RulesReader {

    private final RuleBook book;
    private final RuleChangeRepository changes;
    private final Clock clock;

    RulesReader(RuleBook book, RuleChangeRepository changes, Clock clock) {
        this.book = book;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A rule on the list.
     *
     * @param now the version in force; for proposed law the proposal
     * @param next the version that is announced; null for none
     * @param pending the change that waits for a second administrator; null for none
     */
    record Line(RuleVersion now, RuleVersion next, RuleChange pending) {}

    /** A version with the change it came by; null for what came with the application. */
    record Told(RuleVersion version, RuleChange change) {}

    /** By regime: what holds in all first. */
    Map<String, List<Line>> byRegime() {
        Map<String, RuleChange> pending = pending().stream()
                .collect(Collectors.toMap(c -> c.table() + c.key(), c -> c, (one, other) -> one, LinkedHashMap::new));
        Map<String, List<Line>> lists = new TreeMap<>();
        Arrays.stream(RuleTable.values())
                .flatMap(t -> rules(t).stream())
                .map(versions -> line(versions, pending))
                .forEach(line -> lists.computeIfAbsent(line.now().regime(), r -> new ArrayList<>())
                        .add(line));
        return lists;
    }

    List<RuleChange> pending() {
        return changes.pending();
    }

    /** The newest first. */
    List<Told> history(RuleTable table, String key) {
        Map<Object, RuleChange> by = changes(table, key).stream().collect(Collectors.toMap(RuleChange::id, c -> c));
        return book.history(table, key).stream()
                .map(v -> new Told(v, v.change() == null ? null : by.get(v.change())))
                .toList();
    }

    List<RuleChange> changes(RuleTable table, String key) {
        return changes.of(table, key);
    }

    private Collection<List<RuleVersion>> rules(RuleTable table) {
        return book.all(table).stream()
                .collect(Collectors.groupingBy(RuleVersion::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(v -> v.get(0).subject()))
                .toList();
    }

    private Line line(List<RuleVersion> versions, Map<String, RuleChange> pending) {
        LocalDate today = LocalDate.now(clock);
        RuleVersion newest = versions.get(0);
        RuleVersion now =
                versions.stream().filter(v -> v.inForce(today)).findFirst().orElse(newest);
        return new Line(
                now,
                newest != now && newest.from().isAfter(today) ? newest : null,
                pending.get(newest.table() + newest.key()));
    }
}
