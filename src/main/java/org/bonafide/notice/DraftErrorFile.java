package org.bonafide.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Component;

/** The faulty rows of a draft as a CSV file that can be mended in a spreadsheet and read in again. */
@Component
class DraftErrorFile {

    private static final int SLICE = 1000;

    private final DraftService drafts;

    DraftErrorFile(DraftService drafts) {
        this.drafts = drafts;
    }

    void send(Draft draft, Viewer viewer, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"errors.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) ErrorFile.HEADINGS);
            String after = null;
            do {
                Page<DraftRow> page = drafts.rows(draft.id(), true, after, SLICE, viewer);
                for (DraftRow row : page.items()) {
                    print(row, csv);
                }
                csv.flush();
                after = page.next();
            } while (after != null);
        }
    }

    private static void print(DraftRow row, CSVPrinter csv) throws IOException {
        csv.printRecord(
                row.line(),
                ErrorFile.field(row.error().code()),
                row.error().code(),
                ErrorFile.safe(row.error().message()),
                ErrorFile.safe(row.error().fix()),
                ErrorFile.safe(row.raw()),
                ErrorFile.safe(row.raw()),
                cell(row.reason()),
                cell(row.note()),
                ids(row.evidence().stream().filter(id -> !row.newEvidence().contains(id))),
                ids(row.newEvidence().stream()));
    }

    private static String ids(Stream<UUID> files) {
        return files.map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static String cell(String text) {
        return text == null ? "" : ErrorFile.safe(text);
    }
}
