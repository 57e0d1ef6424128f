package org.bonafide.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the files of drafts into rows, a slice at a time, each committed: whoever looks sees the draft grow. */
@Component
class DraftReading {

    private final DraftLines lines;
    private final RowReader reader;
    private final NoticeLimits limits;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DraftReading(
            DraftLines lines, RowReader reader, NoticeLimits limits, JdbcClient jdbc, TransactionTemplate transaction) {
        this.lines = lines;
        this.reader = reader;
        this.limits = limits;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Waiting(UUID id, UUID organisation, int fileRead, int fileAfter) {}

    /** Reads what waits; goes on where a killed process stopped. */
    @Scheduled(fixedDelayString = "${bonafide.notice.reading-delay:PT1S}")
    void read() {
        jdbc.sql(
                        """
                        select d.id, p.organisation, d.file_read, d.file_after from notice_draft d
                        join person p on p.id = d.person where d.state = 'READING' order by d.changed_at limit 10""")
                .query(Waiting.class)
                .list()
                .forEach(this::read);
    }

    private void read(Waiting draft) {
        CsvSource file = () -> new SequenceInputStream(pieces(draft.id()));
        try {
            CsvText text = CsvText.of(file);
            List<CsvRecords.Row> slice = new ArrayList<>();
            int record = 0;
            try (CsvRecords rows = text.records(file)) {
                while (rows.hasNext()) {
                    CsvRecords.Row row = rows.next();
                    if (record++ >= draft.fileRead()) {
                        slice.add(row);
                    }
                    if (slice.size() == DraftLines.SLICE) {
                        add(draft, record, slice, text);
                        slice = new ArrayList<>();
                    }
                }
            }
            add(draft, record, slice, text);
            end(draft, record == 0 ? "notice.file.noRows" : null, text.facts());
        } catch (FormFault tooMany) {
            end(draft, tooMany.code(), null);
        } catch (IOException | UncheckedIOException unreadable) {
            end(draft, "notice.file.unreadable", null);
        }
    }

    private void add(Waiting draft, int record, List<CsvRecords.Row> slice, CsvText text) {
        limits.check(draft.fileAfter() + record);
        List<StagedRow> rows = new ArrayList<>();
        int line = draft.fileAfter() + record - slice.size();
        for (CsvRecords.Row row : slice) {
            rows.add(text.row(++line, row, reader));
        }
        transaction.executeWithoutResult(t -> {
            int still = jdbc.sql("update notice_draft set file_read = ? where id = ? and state = 'READING'")
                    .params(record, draft.id())
                    .update();
            if (still == 1 && !rows.isEmpty()) {
                lines.add(draft.id(), rows);
                lines.judge(draft.id(), draft.organisation());
            }
        });
    }

    private void end(Waiting draft, String failure, String facts) {
        transaction.executeWithoutResult(t -> jdbc.sql(
                        """
                        update notice_draft set state = ?, failure = ?, failure_detail = ?, file_facts = ?
                        where id = ? and state = 'READING'""")
                .params(
                        failure == null ? "READY" : "FAILED",
                        failure,
                        String.valueOf(limits.maxRows()),
                        facts,
                        draft.id())
                .update());
    }

    private byte[] piece(UUID draft, int n) {
        return jdbc.sql("select bytes from notice_draft_file where draft = ? and n = ?")
                .params(draft, n)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private Enumeration<InputStream> pieces(UUID draft) {
        return new FilePieces(n -> piece(draft, n));
    }
}
