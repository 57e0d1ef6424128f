package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bonafide.platform.Page;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** All rows of a notice as a CSV file, with where each stands; written as it is read. */
@Component
class NoticeExport {

    private static final int SLICE = 1000;

    private final NoticeTracking tracking;
    private final NoticeWords words;
    private final MessageSource messages;

    NoticeExport(NoticeTracking tracking, NoticeWords words, MessageSource messages) {
        this.tracking = tracking;
        this.words = words;
        this.messages = messages;
    }

    /** As a download. */
    void send(Notice notice, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + notice.reference() + ".csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        write(notice, response.getWriter());
    }

    private void write(Notice notice, Writer out) throws IOException {
        out.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(
                    "row",
                    "given",
                    "url",
                    "title",
                    "status",
                    "case",
                    "state",
                    "outcome",
                    "stateInWords",
                    "waitingFor",
                    "waitingForWhat",
                    "since",
                    "until",
                    "decidedAt",
                    "closedAt",
                    "problem",
                    "fix",
                    "reason",
                    "note");
            String after = null;
            do {
                Page<NoticeTrack.Row> page = tracking.rows(notice.id(), RowFilter.ALL, after, SLICE);
                for (NoticeTrack.Row row : page.items()) {
                    csv.printRecord(cells(row));
                }
                csv.flush();
                after = page.next();
            } while (after != null);
        }
    }

    private List<String> cells(NoticeTrack.Row row) {
        NoticeAnswer.Problem problem = words.problem(row.errorCode(), row.errorDetail());
        NoticeTrack.Waiting waiting = row.waiting();
        String outcome = NoticeTrack.CLOSED.equals(row.word()) ? row.outcome() : null;
        return List.of(
                String.valueOf(row.line()),
                cell(row.raw()),
                cell(row.url()),
                cell(row.title()),
                cell(row.status()),
                cell(row.caseReference()),
                cell(row.word()),
                cell(outcome),
                cell(text(new NoticeTrack.Count(row.word(), outcome, 1).key())),
                waiting == null ? "" : waiting.party().name(),
                waiting == null ? "" : cell(text(waiting.key())),
                waiting == null ? "" : time(waiting.since()),
                waiting == null ? "" : time(waiting.until()),
                time(row.decidedAt()),
                time(row.closedAt()),
                problem == null ? "" : cell(problem.message()),
                problem == null ? "" : cell(problem.fix()),
                cell(row.reason()),
                cell(row.note()));
    }

    private String text(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }

    private static String cell(String text) {
        return text == null ? "" : ErrorFile.safe(text);
    }

    private static String time(Instant at) {
        return at == null ? "" : at.toString();
    }
}
