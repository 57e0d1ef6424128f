package org.bonafide.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of figures for the build's output, with the goals that were missed. */
final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
    }

    /** Numbers are shown with as many digits as matter. */
    Table row(Object... cells) {
        rows.add(java.util.Arrays.stream(cells).map(Table::text).toList());
        return this;
    }

    Table atLeast(String what, double reached, double goal) {
        return goal(what + " " + text(reached) + ", at least " + text(goal), reached >= goal);
    }

    Table atMost(String what, double reached, double goal) {
        return goal(what + " " + text(reached) + ", at most " + text(goal), reached <= goal);
    }

    private Table goal(String words, boolean met) {
        goals.add((met ? "  reached  " : "  MISSED   ") + words);
        if (!met) {
            missed.add(words);
        }
        return this;
    }

    List<String> missed() {
        return List.copyOf(missed);
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(i -> rows.stream().mapToInt(r -> r.get(i).length()).max().orElse(0))
                .toArray();
        String lines = rows.stream()
                .map(r -> IntStream.range(0, widths.length)
                        .mapToObj(i -> (i == 0 ? "%-" : "%") + widths[i] + "s")
                        .collect(Collectors.joining("  ", "  ", ""))
                        .formatted(r.toArray()))
                .collect(Collectors.joining("\n"));
        return "\n" + title + "\n" + lines + "\n" + String.join("\n", goals) + "\n";
    }

    private static String text(Object cell) {
        if (!(cell instanceof Double number)) {
            return String.valueOf(cell);
        }
        return String.format(Locale.ROOT, Math.abs(number) < 100 ? "%.2f" : "%,.0f", number);
    }
}
