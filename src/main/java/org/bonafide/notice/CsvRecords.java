package org.bonafide.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/**
 * The records of a CSV file, one after the other. A quotation mark that is not closed, or closed in the middle of a
 * cell, breaks its own line alone: the next line is read as a record again.
 */
final class CsvRecords implements Iterator<CsvRecords.Row>, AutoCloseable {

    /** No record is longer than this many characters. */
    private static final int LONGEST = 128 * 1024;

    private static final int SHOWN = 2_000;
    private static final char QUOTE = '"';

    /** What a spreadsheet leaves of an empty row, whichever sign it puts between cells. */
    private static final Pattern NOTHING = Pattern.compile("[\\s,;|]*");

    private final BufferedReader in;
    private final char delimiter;
    private int left;
    private Row next;

    CsvRecords(BufferedReader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** The cells of a record, or the one line of a broken one. */
    record Row(List<String> cells, boolean broken) {

        boolean isBlank() {
            return !broken && cells.stream().allMatch(c -> NOTHING.matcher(c).matches());
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && more()) {
                Row row = whole();
                if (row == null) {
                    in.reset();
                    row = new Row(List.of(line()), true);
                }
                next = row.isBlank() ? null : row;
            }
            return next != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    private boolean more() throws IOException {
        in.mark(LONGEST + 2);
        boolean more = in.read() >= 0;
        in.reset();
        in.mark(LONGEST + 2);
        left = LONGEST;
        return more;
    }

    /** Null for a broken one. */
    private Row whole() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int c;
        do {
            cell.setLength(0);
            c = get();
            while (c != delimiter && !isEnd(c) && (c != QUOTE || !isBlank(cell))) {
                cell.append((char) c);
                c = get();
            }
            if (c == QUOTE) {
                cell.setLength(0);
                c = quoted(cell);
                if (c != delimiter && !isEnd(c)) {
                    return null;
                }
            }
            cells.add(cell.toString());
        } while (c == delimiter);
        if (left <= 0) {
            return null;
        }
        endLine(c);
        return new Row(cells, false);
    }

    /** The first that is no blank after the closing mark; the mark itself where there is none. */
    private int quoted(StringBuilder cell) throws IOException {
        int c = get();
        while (c >= 0) {
            if (c == QUOTE) {
                c = get();
                if (c != QUOTE) {
                    while (c == ' ') {
                        c = get();
                    }
                    return c;
                }
            }
            cell.append((char) c);
            c = get();
        }
        return QUOTE;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (!isEnd(c)) {
            if (line.length() < SHOWN && c != 0 && c != '\uFEFF') {
                line.append((char) c);
            }
            c = in.read();
        }
        endLine(c);
        return line.toString();
    }

    private void endLine(int c) throws IOException {
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
    }

    /** The next character that means anything; too many are as none. */
    private int get() throws IOException {
        int c = 0;
        while ((c == 0 || c == '\uFEFF') && left > 0) {
            c = in.read();
            left--;
        }
        return left > 0 ? c : -1;
    }

    private static boolean isEnd(int c) {
        return c < 0 || c == '\n' || c == '\r';
    }

    private static boolean isBlank(StringBuilder cell) {
        return cell.chars().allMatch(c -> c == ' ');
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
