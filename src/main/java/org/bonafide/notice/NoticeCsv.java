package org.bonafide.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the rows of a notice from the file it was sent with. */
@Component
class NoticeCsv {

    private final RowReader reader;
    private final NoticeLimits limits;

    NoticeCsv(RowReader reader, NoticeLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /** A file of more bytes than one notice may have. */
    static final class TooLarge extends FormFault {

        private static final long serialVersionUID = 1L;

        TooLarge(long megabytes) {
            super("file", "notice.file.tooLarge", megabytes);
        }
    }

    /**
     * What was read of a file.
     *
     * @param hash of its bytes
     */
    record Read(String hash, List<StagedRow> rows) {}

    /**
     * Reads it to its end.
     *
     * @throws TooLarge before anything of it is read
     * @throws FormFault for what is no CSV, has no rows, or more than a notice may have
     */
    Read read(MultipartFile file) {
        if (file == null) {
            throw new FormFault("file", "notice.file.missing");
        }
        if (file.getSize() > limits.maxFile().toBytes()) {
            throw new TooLarge(limits.maxFile().toMegabytes());
        }
        if (file.isEmpty()) {
            throw new FormFault("file", "notice.file.empty");
        }
        try {
            return new Read(hash(file), rows(file::getInputStream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<StagedRow> rows(CsvSource file) throws IOException {
        CsvText.check(file.beginning());
        CsvText text = CsvText.of(file);
        List<StagedRow> rows = new ArrayList<>();
        try (CsvRecords records = text.records(file)) {
            while (records.hasNext()) {
                limits.check(rows.size() + 1);
                rows.add(text.row(rows.size() + 1, records.next(), reader));
            }
        }
        if (rows.isEmpty()) {
            throw new FormFault("file", "notice.file.noRows");
        }
        return rows;
    }

    private static String hash(MultipartFile file) throws IOException {
        var digest = Hashes.sha256();
        try (InputStream in = file.getInputStream()) {
            byte[] some = new byte[16 * 1024];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                digest.update(some, 0, n);
            }
        }
        return Hashes.hex(digest.digest());
    }
}
