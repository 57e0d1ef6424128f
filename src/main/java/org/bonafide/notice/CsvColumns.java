package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which cell of a row is what.
 *
 * @param places of url, reason, note, evidence and new evidence; -1 where there is none
 * @param headed whether the first row says so and is none itself
 */
record CsvColumns(List<Integer> places, boolean headed) {

    private static final List<List<String>> NAMES = List.of(
            List.of(
                    "url",
                    "link",
                    "address",
                    "listing",
                    "listingurl",
                    "itemurl",
                    "producturl",
                    "infringingurl",
                    "网址",
                    "链接",
                    "商品链接",
                    "商品网址",
                    "产品链接",
                    "侵权链接",
                    "地址",
                    "網址",
                    "連結",
                    "商品連結"),
            List.of("reason", "grounds", "理由", "原因", "侵权理由", "侵權理由"),
            List.of("note", "notes", "comment", "remarks", "备注", "说明", "備註"),
            List.of("evidence", "证据", "證據"),
            List.of("newevidence", "新证据", "新證據"));
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.|[a-z0-9-]\\.[a-z]{2,}/");

    static CsvColumns of(List<CsvRecords.Row> rows) {
        List<Integer> named =
                rows.isEmpty() ? List.of(-1, -1, -1, -1, -1) : named(rows.get(0).cells());
        boolean headed = named.stream().anyMatch(i -> i >= 0);
        return new CsvColumns(named.get(0) >= 0 ? named : withAddress(named, rows), headed);
    }

    /** How many the first row names. */
    static long namedIn(List<CsvRecords.Row> rows) {
        return rows.isEmpty()
                ? 0
                : named(rows.get(0).cells()).stream().filter(i -> i >= 0).count();
    }

    private static List<Integer> named(List<String> given) {
        List<String> cells = given.stream()
                .map(c -> c.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}_-]", ""))
                .toList();
        return NAMES.stream()
                .map(names -> IntStream.range(0, cells.size())
                        .filter(i -> names.contains(cells.get(i)))
                        .findFirst()
                        .orElse(-1))
                .toList();
    }

    /** Where no heading says it, the column in which most cells look like an address; else the first. */
    private static List<Integer> withAddress(List<Integer> named, List<CsvRecords.Row> rows) {
        Map<Integer, Integer> found = new TreeMap<>();
        rows.forEach(r -> IntStream.range(0, r.cells().size())
                .filter(i -> ADDRESS.matcher(r.cells().get(i)).find())
                .forEach(i -> found.merge(i, 1, Integer::sum)));
        List<Integer> columns = new ArrayList<>(named);
        columns.set(
                0,
                found.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(0));
        return columns;
    }
}
