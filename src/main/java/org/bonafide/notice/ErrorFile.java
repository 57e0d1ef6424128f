package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Component;

/** The refused rows of a notice as a CSV file that a spreadsheet opens without running anything in it. */
@Component
class ErrorFile {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final NoticeViews views;
    private final NoticeWords words;

    ErrorFile(NoticeViews views, NoticeWords words) {
        this.views = views;
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
            csv.printRecord("row", "field", "code", "problem", "fix", "given");
            String after = null;
            do {
                Page<NoticeView.Line> page = views.lines(notice.id(), true, after, 1000);
                print(page.items(), csv);
                after = page.next();
            } while (after != null);
        }
    }

    private void print(List<NoticeView.Line> lines, CSVPrinter csv) throws IOException {
        for (NoticeView.Line line : lines) {
            NoticeAnswer.Problem problem = words.problem(line.errorCode(), line.errorDetail());
            csv.printRecord(
                    line.line(), "url", problem.code(), safe(problem.message()), safe(problem.fix()), safe(line.raw()));
        }
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
