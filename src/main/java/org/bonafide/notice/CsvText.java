package org.bonafide.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bonafide.platform.FormFault;

/** How a file of rows is written: its encoding, what stands between its cells, and which cell is what. */
record CsvText(Charset charset, char delimiter, CsvColumns columns) {

    private static final int SAMPLE = 20;
    private static final List<Character> DELIMITERS = List.of('\t', ',', ';', '|');
    private static final Pattern NEUTRALISED = Pattern.compile("'[=+\\-@\\t\\r\\n＝＋－＠]");

    /** @throws FormFault for what is no text, by its beginning */
    static void check(byte[] start) {
        CsvKind.check(start);
    }

    static CsvText of(CsvSource file) throws IOException {
        Charset charset = CsvCharset.of(file);
        String text = new String(file.beginning(), charset);
        char best = DELIMITERS.get(0);
        double most = -1;
        for (char delimiter : DELIMITERS) {
            List<CsvRecords.Row> rows = sample(text, delimiter);
            double score = CsvColumns.namedIn(rows) * 100 + separated(rows);
            if (score > most) {
                best = delimiter;
                most = score;
            }
        }
        return new CsvText(charset, best, CsvColumns.of(sample(text, best)));
    }

    private static List<CsvRecords.Row> sample(String text, char delimiter) {
        List<CsvRecords.Row> rows = new ArrayList<>();
        CsvRecords records = new CsvRecords(new BufferedReader(new StringReader(text)), delimiter);
        while (rows.size() < SAMPLE && records.hasNext()) {
            rows.add(records.next());
        }
        return rows;
    }

    /** How well a sign separates: into how many cells, where it does so in most rows and in the first. */
    private static double separated(List<CsvRecords.Row> rows) {
        long several = rows.stream().filter(r -> r.cells().size() > 1).count();
        boolean all = several * 2 > rows.size() && rows.get(0).cells().size() > 1;
        return all
                ? Math.min(
                        90,
                        rows.stream().mapToInt(r -> r.cells().size()).average().orElse(0))
                : 0;
    }

    /** The row as it is to be kept; a broken one keeps its line. */
    StagedRow row(int line, CsvRecords.Row row, RowReader reader) {
        return row.broken()
                ? reader.read(
                        line,
                        ListingLocation.not(row.cells().get(0), RowFault.BROKEN_RECORD, ""),
                        RowReader.Cells.NOTHING_SAID)
                : columns.headed() ? reader.read(line, cells(row)) : reader.readBare(line, cells(row), row.cells());
    }

    /** The records that are rows: all but the headings. */
    CsvRecords records(CsvSource file) throws IOException {
        CsvRecords records = file.records(charset, delimiter);
        if (columns.headed() && records.hasNext()) {
            records.next();
        }
        return records;
    }

    private RowReader.Cells cells(CsvRecords.Row row) {
        return new RowReader.Cells(cell(row, 0), cell(row, 1), cell(row, 2), cell(row, 3), cell(row, 4));
    }

    /** A cell that was kept from being a formula is read as it was. */
    private String cell(CsvRecords.Row row, int what) {
        int at = columns.places().get(what);
        String cell = at < 0 || at >= row.cells().size() ? null : row.cells().get(at);
        return cell != null && NEUTRALISED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    String facts() {
        return charset.name() + " · " + (delimiter == '\t' ? "TAB" : String.valueOf(delimiter));
    }
}
