package org.bonafide.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the file of a draft until it is read. */
@Component
class DraftFiles {

    private static final int PIECE = 1024 * 1024;

    private final DraftRepository drafts;
    private final NoticeLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftFiles(DraftRepository drafts, NoticeLimits limits, JdbcClient jdbc, Clock clock) {
        this.drafts = drafts;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores the file whole, in the caller's transaction; the reading begins when it is committed. */
    void keep(Draft draft, InputStream content, String name) {
        jdbc.sql("delete from notice_draft_file where draft = ?")
                .param(draft.id())
                .update();
        try {
            long size = 0;
            int n = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                size += piece.length;
                if (size > limits.maxFile().toBytes()) {
                    throw new FormFault(
                            "file", "notice.file.tooLarge", limits.maxFile().toMegabytes());
                }
                if (n == 0) {
                    CsvText.check(piece);
                }
                jdbc.sql("insert into notice_draft_file (draft, n, bytes) values (?, ?, ?)")
                        .params(draft.id(), n++, piece)
                        .update();
            }
            if (n == 0) {
                throw new FormFault("file", "notice.file.empty");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drafts.beginReading(draft.id(), name == null ? "" : name.replace("\u0000", ""), clock.instant());
    }
}
