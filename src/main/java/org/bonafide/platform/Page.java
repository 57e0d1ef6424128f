package org.bonafide.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, read by key and not by offset.
 *
 * @param next the opaque cursor of the page after this one; null at the end
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of what was read with one row more than it shows.
     *
     * @param rows up to {@code limit + 1}; with one too many there is a page after this one
     * @param end the cursor of a row, asked for the last that is shown if it is not the end
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> end) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), end.apply(rows.get(limit - 1)));
    }

    /** The same page in other words. */
    public <R> Page<R> map(Function<T, R> words) {
        return new Page<>(items.stream().map(words).toList(), next);
    }
}
