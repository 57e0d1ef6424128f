package org.bonafide.notice;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** Rows of a notice that are read some at a time as one goes through them, so that no more than a slice is in memory. */
final class Slices<T> implements Iterable<T> {

    private final IntFunction<List<T>> after;
    private final ToIntFunction<T> line;
    private final int size;

    /**
     * @param after the rows that follow a line, in their order, at most {@code size} of them; 0 for the first
     * @param line of a row
     */
    Slices(IntFunction<List<T>> after, ToIntFunction<T> line, int size) {
        this.after = after;
        this.line = line;
        this.size = size;
    }

    @Override
    public Iterator<T> iterator() {
        return new Rows();
    }

    private final class Rows implements Iterator<T> {

        private Iterator<T> slice = List.<T>of().iterator();
        private int last;
        private boolean more = true;

        @Override
        public boolean hasNext() {
            if (!slice.hasNext() && more) {
                List<T> next = after.apply(last);
                more = next.size() == size;
                slice = next.iterator();
            }
            return slice.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T row = slice.next();
            last = line.applyAsInt(row);
            return row;
        }
    }
}
