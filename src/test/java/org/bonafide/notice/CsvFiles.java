package org.bonafide.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of rows as people send them, well and badly made, and what is to become of each. */
final class CsvFiles {

    private static final AtomicLong NEXT = new AtomicLong(800_000_000_000L);
    private static final String PNG = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0";

    private CsvFiles() {}

    /**
     * A file and its result.
     *
     * @param codes of the refused rows, each once in their order; where nothing was taken, the first error's
     */
    record Case(String name, Supplier<byte[]> bytes, int status, int accepted, int rejected, String codes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static String url() {
        return "https://market.example/item.htm?id=" + NEXT.incrementAndGet();
    }

    static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    /** What is sent beside a file. */
    static String[] fields(String right) {
        return new String[] {
            "regime", "CN_ECL",
            "right", right,
            "description", "Boxed copies with printed instead of woven labels. 盒装盗版软件。",
            "statements.goodFaith", "true",
            "statements.accuracy", "true",
            "statements.authority", "true",
            "statements.signature", "G. Lindqvist",
            "goodFaithFile", "Test buy of 3 November; list of licensed sellers checked."
        };
    }

    /** A file whose one cell has this text. */
    static String cell(String text) {
        return "url\n\"" + text.replace("\"", "\"\"") + "\"\n";
    }

    static Stream<Case> all() {
        return Stream.of(encodings(), shapes(), broken(), rows(), foreign(), sizes())
                .flatMap(cases -> cases);
    }

    private static Case taken(String name, String text, int accepted, int rejected, String codes) {
        return new Case(name, () -> in("UTF-8", text), 202, accepted, rejected, codes);
    }

    private static Case refused(String name, Supplier<byte[]> bytes, String code) {
        return new Case(name, bytes, 422, 0, 0, code);
    }

    private static Stream<Case> encodings() {
        List<Case> cases = new ArrayList<>();
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1252")) {
            for (String between : List.of(",", ";", "\t", "|")) {
                String said = charset.startsWith("w") ? "Fälschung, für 5 €" : "假冒商品，“五折”";
                String text = Stream.of("url", "reason", "note").collect(Collectors.joining(between)) + "\r\n"
                        + IntStream.range(0, 3)
                                .mapToObj(i -> url() + between + "\"" + said + "\"" + between + "n" + i + "\r\n")
                                .collect(Collectors.joining());
                cases.add(new Case(
                        charset + " with " + (between.equals("\t") ? "TAB" : between),
                        () -> in(charset, text),
                        202,
                        3,
                        0,
                        ""));
                if (charset.startsWith("UTF") && between.equals(",")) {
                    cases.add(new Case(charset + " with mark", () -> in(charset, "\uFEFF" + text), 202, 3, 0, ""));
                }
            }
        }
        return cases.stream();
    }

    private static Stream<Case> sizes() {
        return Stream.of(
                refused("0 bytes", () -> new byte[0], "notice.file.empty"),
                refused("header only", () -> in("UTF-8", "url,reason\n"), "notice.file.noRows"),
                refused("blank lines only", () -> in("UTF-8", "\n\r\n ,,\n"), "notice.file.noRows"),
                taken("1 row", "url\n" + url(), 1, 0, ""),
                taken("1 row without header and end", url(), 1, 0, ""),
                taken("10,000 rows", "url,reason\n" + many(10_000), 10_000, 0, ""),
                refused(
                        "more rows than a notice has",
                        () -> in("UTF-8", "url,reason\n" + many(50_001)),
                        "notice.listings.tooMany"),
                new Case("60 MB.csv", CsvFiles::sixtyMegabytes, 413, 0, 0, "notice.file.tooLarge"));
    }

    private static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> url() + ",copy " + i + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] sixtyMegabytes() {
        byte[] bytes = new byte[60 * 1024 * 1024];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    private static Stream<Case> shapes() {
        return Stream.of(
                taken("no header", url() + ",why\n" + url() + ",why\n", 2, 0, ""),
                taken(
                        "several listings in a row without headings",
                        url() + "," + url() + "\n" + url() + ",why\n",
                        1,
                        1,
                        "SEVERAL_LOCATIONS"),
                taken("no header, address last", "1,why," + url() + "\n2,why," + url() + "\n", 2, 0, ""),
                taken("zh header", "序号,理由,商品链接\n1,假货," + url() + "\n", 1, 0, ""),
                taken("header in any order and case", "Note;REASON;Product URL;X\nn;r;" + url() + ";x\n", 1, 0, ""),
                taken("lone CR", "url,reason\r" + url() + ",a\r" + url() + ",b\r", 2, 0, ""),
                taken("mixed line ends", "url\r\n" + url() + "\n" + url() + "\r" + url() + "\r\n", 3, 0, ""),
                taken("blank lines between", "\n\nurl,reason\n\n" + url() + ",a\n,\n\r\n" + url() + ",b\n\n", 2, 0, ""),
                taken("address with commas, one column", "url\n" + url() + "&a=1,2\n" + url() + "\n", 2, 0, ""),
                taken("ragged rows", "url,reason,note\n" + url() + "\n" + url() + ",a,b,c,d\n", 2, 0, ""),
                taken("all quoted", "\"url\",\"reason\"\n\"" + url() + "\",\"a,b\"\n", 1, 0, ""),
                taken("blank before quote", "url, \"reason\"\n" + url() + ", \"a, b\" \n", 1, 0, ""));
    }

    private static Stream<Case> broken() {
        return Stream.of(
                taken("quoted newline", "url,reason\n" + url() + ",\"a\r\nb\n\nc\"\n" + url() + ",d\n", 2, 0, ""),
                taken(
                        "doubled quotes",
                        "url,reason\n" + url() + ",\"5\"\" \"\"x\"\"\"\n" + url() + ",5\" tall\n",
                        2,
                        0,
                        ""),
                taken(
                        "broken row in the middle",
                        "url,reason\n" + url() + ",\"a\"\n" + url() + ",\"b\n" + url() + ",\"c\"\n" + url() + ",d\n",
                        3,
                        1,
                        "BROKEN_RECORD"),
                taken(
                        "quote never closed, 5,000 rows after",
                        "url,reason\n" + url() + ",\"b\n" + many(5_000),
                        5_000,
                        1,
                        "BROKEN_RECORD"),
                taken(
                        "quote closed within a cell",
                        "url,reason\n" + url() + ",\"a\" b\n" + url() + ",c\n",
                        1,
                        1,
                        "BROKEN_RECORD"),
                taken("last row broken", "url,reason\n" + url() + ",a\n" + url() + ",\"b", 1, 1, "BROKEN_RECORD"),
                taken("zeros in cells", "url,reason\n" + url() + ",a\0b\0\n" + url() + ",c\n", 2, 0, ""));
    }

    private static Stream<Case> rows() {
        String twice = url();
        return Stream.of(
                taken("duplicate rows", "url\n" + twice + "\n" + twice + "&spm=1\n", 1, 1, "DUPLICATE_ROW"),
                taken("formula in a cell", "url,reason\n=HYPERLINK(1),x\n" + url() + ",=1+1\n", 1, 1, "NO_LOCATION"),
                taken("neutralised formula", "url,reason\n" + url() + ",'=1+1\n", 1, 0, ""),
                taken(
                        "very long address",
                        "url\nhttps://market.example/" + "x".repeat(9_000) + "\n" + url() + "\n",
                        1,
                        1,
                        "TOO_LONG"),
                taken("C1 controls", "url,reason\n" + url() + ",a\u0085b\u009Fc\n", 1, 0, ""),
                taken(
                        "odd rows",
                        "url\nC:\\docs\\a.html\nhttps://other.example/item/1\nhttps://market.example/search?q=x\nnil\n"
                                + url() + "\n",
                        1,
                        4,
                        "NOT_A_LOCATION OTHER_MARKETPLACE SEARCH_PAGE NO_LOCATION"),
                taken(
                        "no such evidence",
                        "url,evidence\n" + url() + ",a.png\n" + url() + ",\n",
                        1,
                        1,
                        "EVIDENCE_UNKNOWN"),
                refused("only bad rows", () -> in("UTF-8", "url\nwords\n"), "notice.row.NO_LOCATION"));
    }

    private static Stream<Case> foreign() {
        return Stream.of(
                refused("PNG named.csv", () -> in("ISO-8859-1", PNG + "\0".repeat(50)), "notice.file.is.PICTURE"),
                refused("XLSX named.csv", CsvFiles::workbook, "notice.file.is.SPREADSHEET"),
                refused("PDF named.csv", () -> in("UTF-8", "%PDF-1.4\n1 0 obj\n"), "notice.file.is.PDF"),
                refused(
                        "program.csv",
                        () -> in(
                                "ISO-8859-1", "\u007FELF\2\1\1" + "\0".repeat(9) + "\2\0>\0\1\0\0\0" + "\0".repeat(90)),
                        "notice.file.is.PROGRAM"),
                refused(
                        "page.csv",
                        () -> in("UTF-8", "<!DOCTYPE html>\n<html><body><script>1</script></body></html>"),
                        "notice.file.is.PAGE"));
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
