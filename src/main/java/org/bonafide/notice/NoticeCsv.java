package org.bonafide.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
     * A file whose rows can be read.
     *
     * @param hash of its bytes
     * @param rows which throw a {@link FormFault} when there are none, or more than a notice may have
     */
    record Read(String hash, NoticeRows rows) {}

    /**
     * Looks what it is.
     *
     * @throws TooLarge before anything of it is read
     * @throws FormFault for what is no CSV
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

    private NoticeRows rows(CsvSource file) throws IOException {
        CsvText.check(file.beginning());
        CsvText text = CsvText.of(file);
        return each -> read(file, text, each);
    }

    private void read(CsvSource file, CsvText text, Consumer<NoticeRow> each) {
        int line = 0;
        try (CsvRecords records = text.records(file)) {
            while (records.hasNext()) {
                line++;
                limits.check(line);
                each.accept(row(text.row(line, records.next(), reader)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line == 0) {
            throw new FormFault("file", "notice.file.noRows");
        }
    }

    private static NoticeRow row(StagedRow read) {
        ListingLocation at = new ListingLocation(read.raw(), read.url(), read.fault(), read.detail());
        return new NoticeRow(read.line(), at, read.reason(), read.note(), files(read, false), files(read, true));
    }

    /** All files of the row, or only those named as new. */
    private static List<UUID> files(StagedRow row, boolean onlyNew) {
        return row.ids().stream()
                .filter(f -> !onlyNew || f.asNew())
                .map(StagedRow.Given::evidence)
                .distinct()
                .toList();
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
