package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The refused rows of a notice as a CSV file that a spreadsheet opens without running anything in it. */
@Component
class ErrorFile {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    /** The columns; those of a row itself are read again under the same names. */
    static final String[] HEADINGS = {
        "row", "field", "code", "problem", "fix", "given", "url", "reason", "note", "evidence", "newEvidence"
    };

    private final RefusedRows refused;
    private final NoticeWords words;

    ErrorFile(RefusedRows refused, NoticeWords words) {
        this.refused = refused;
        this.words = words;
    }

    /** As a download. */
    void send(Notice notice, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + notice.reference() + "-errors.csv\"");
        write(notice, response.getWriter());
    }

    void write(Notice notice, Writer out) throws IOException {
        out.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) HEADINGS);
            for (RefusedRows.Row row : refused.of(notice.id())) {
                print(row, csv);
            }
        }
    }

    private void print(RefusedRows.Row row, CSVPrinter csv) throws IOException {
        NoticeAnswer.Problem problem = words.problem(row.errorCode(), row.errorDetail());
        csv.printRecord(
                row.line(),
                field(row.errorCode()),
                problem.code(),
                safe(problem.message()),
                safe(problem.fix()),
                safe(row.raw()),
                safe(row.raw()),
                cell(row.reason()),
                cell(row.note()),
                cell(row.evidence()),
                cell(row.newEvidence()));
    }

    /** The column to be mended. */
    static String field(String code) {
        return RowFault.valueOf(code).field();
    }

    private static String cell(String text) {
        return text == null ? "" : safe(text);
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
