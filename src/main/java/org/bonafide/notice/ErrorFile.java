package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The refused rows of a notice as a CSV file that a spreadsheet opens without running anything in it. */
@Component
class ErrorFile {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final int SLICE = 1000;

    private final JdbcClient jdbc;
    private final NoticeWords words;

    ErrorFile(JdbcClient jdbc, NoticeWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Refused(
            int line, String raw, String reason, String note, String evidence, String errorCode, String errorDetail) {}

    /** As a download. */
    void send(Notice notice, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + notice.reference() + "-errors.csv\"");
        write(notice, response.getWriter());
    }

    void write(Notice notice, Writer out) throws IOException {
        out.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord("row", "field", "code", "problem", "fix", "given", "url", "reason", "note", "evidence");
            List<Refused> rows;
            int after = 0;
            do {
                rows = after(notice, after);
                for (Refused row : rows) {
                    print(row, csv);
                    after = row.line();
                }
                csv.flush();
            } while (rows.size() == SLICE);
        }
    }

    private List<Refused> after(Notice notice, int line) {
        return jdbc.sql(
                        """
                        select l.line, l.raw, l.reason, l.note, l.error_code, l.error_detail,
                            (select string_agg(e.evidence::text, ' ' order by e.evidence) from notice_evidence e
                             where e.notice = l.notice and e.line = l.line) as evidence
                        from notice_line l where l.notice = ? and l.status = 'REJECTED' and l.line > ?
                        order by l.line limit ?""")
                .params(notice.id(), line, SLICE)
                .query(Refused.class)
                .list();
    }

    private void print(Refused row, CSVPrinter csv) throws IOException {
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
                cell(row.evidence()));
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
