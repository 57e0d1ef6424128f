package org.bonafide.notice;

import java.util.Set;
import org.apache.tika.Tika;
import org.bonafide.platform.FormFault;

/** What a file is that is no CSV, by its content and whatever its name. */
enum CsvKind {
    PICTURE,
    SPREADSHEET,
    PDF,
    PROGRAM,
    PAGE,
    OTHER;

    private static final Tika TIKA = new Tika();
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    /** @throws FormFault that says what it is, where it is no text */
    static void check(byte[] start) {
        if (CsvCharset.wide(start) != null) {
            return;
        }
        CsvKind kind = of(TIKA.detect(start), controls(start), start.length);
        if (kind == OTHER) {
            throw new FormFault("file", "notice.file.noText");
        }
        if (kind != null) {
            throw new FormFault("file", "notice.file.is." + kind);
        }
    }

    private static CsvKind of(String type, int controls, int length) {
        if (PAGES.contains(type)) {
            return PAGE;
        }
        if (type.equals("application/pdf")) {
            return PDF;
        }
        if (type.equals("image/svg+xml")) {
            return PICTURE;
        }
        // A text may begin as something else does by chance; it has no control characters then.
        if (controls == 0 || type.startsWith("text/")) {
            return null;
        }
        if (type.startsWith("image/")) {
            return PICTURE;
        }
        if (type.matches("application/(zip|x-tika-.*|vnd\\.(ms-excel|openxml|oasis).*)")) {
            return SPREADSHEET;
        }
        if (type.matches("application/(x-(ms)?(download|dosexec|elf|executable|sharedlib|object|mach-o).*|java-vm)")
                || type.startsWith("application/x-msdownload")) {
            return PROGRAM;
        }
        return type.equals("application/octet-stream") && controls * 10 < length ? null : OTHER;
    }

    /** Signs that no text has; a zero may have come into one. */
    private static int controls(byte[] start) {
        int n = 0;
        for (byte b : start) {
            n += b >= 0 && b < ' ' && "\t\n\r\f\u001B".indexOf(b) < 0 ? 1 : 0;
        }
        return n;
    }
}
