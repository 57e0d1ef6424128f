package org.bonafide.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a content is, whatever its name says, and when the name is worth a remark. */
class ContentTypeTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    photo.png      | PNG                                          | image/png                | -
                    notes.csv      | PNG                                          | image/png                | text/csv
                    photo.png      | <!DOCTYPE html><html><body>x</body></html>   | text/html                | image/png
                    page.txt       | <!DOCTYPE html><html><body>x</body></html>   | text/html                | text/plain
                    page.htm       | <!DOCTYPE html><html><body>x</body></html>   | text/html                | -
                    rows.csv       | url,reason                                   | text/plain               | -
                    read.me        | plain words                                  | text/plain               | -
                    report         | plain words                                  | text/plain               | -
                    report.pdf     | plain words                                  | text/plain               | application/pdf
                    report.pdf     | %PDF-1.7                                     | application/pdf          | -
                    invoice.docx   | ZIP                                          | application/zip          | -
                    invoice.docx   | MZ                                           | application/x-msdownload | application/vnd.openxmlformats-officedocument.wordprocessingml.document
                    photo.jpg      | EXE                                          | application/x-msdownload | image/jpeg
                    drawing.svg    | <svg xmlns="http://www.w3.org/2000/svg"/>    | image/svg+xml            | -
                    photo.png      | <svg xmlns="http://www.w3.org/2000/svg"/>    | image/svg+xml            | image/png
                    photo.png      | BYTES                                        | application/octet-stream | image/png
                    dump.bin       | BYTES                                        | application/octet-stream | -
                    """)
    void isToldFromTheContent(String name, String content, String type, String claimed) throws IOException {
        Path file = folder.resolve("content");
        Files.write(file, bytes(content));
        String found = ContentType.of(file);
        if (!content.equals("MZ")) {
            assertThat(found).startsWith(type);
        }
        assertThat(ContentType.claimedOtherwise(name, found)).isEqualTo(claimed);
    }

    private static byte[] bytes(String content) {
        return switch (content) {
            case "PNG" -> Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk");
            case "ZIP" -> new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0};
            case "EXE", "MZ" -> executable();
            case "BYTES" -> new byte[] {1, 2, 3, (byte) 0xfe, 0, 0, 7, 8};
            default -> content.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] executable() {
        byte[] bytes = new byte[256];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[60] = (byte) 128;
        bytes[128] = 'P';
        bytes[129] = 'E';
        return bytes;
    }
}
