package org.bonafide.notice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** One spelling for the text of an address: NFC, one form of percent-encoding, no dot segments. */
final class UrlText {

    /** Stand for themselves, encoded or not. */
    private static final String PLAIN = "-._~!'()*,";

    /** Stand for themselves where they are not encoded, and mean something else where they are. */
    private static final String SYNTAX = "/?#:@&=+$;";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UrlText() {}

    static String canonical(String text) {
        StringBuilder out = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int encoded = encodedAt(text, i);
            if (encoded >= 0x80) {
                run.write(encoded);
                i += 2;
                continue;
            }
            flush(run, out);
            if (encoded >= 0) {
                out.append(isPlain((char) encoded) ? String.valueOf((char) encoded) : percent((byte) encoded));
                i += 2;
            } else {
                out.append(text.charAt(i) == '%' ? "%25" : String.valueOf(text.charAt(i)));
            }
        }
        flush(run, out);
        return encode(Normalizer.normalize(out, Normalizer.Form.NFC));
    }

    /** The byte that {@code %XX} stands for; -1 where there is none. */
    private static int encodedAt(String text, int i) {
        if (text.charAt(i) != '%' || i + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        return high < 0 || low < 0 || text.charAt(i + 1) > 'f' || text.charAt(i + 2) > 'f' ? -1 : high * 16 + low;
    }

    /** Encoded letters of other scripts become the letters; bytes that are none stay encoded. */
    private static void flush(ByteArrayOutputStream run, StringBuilder out) {
        if (run.size() == 0) {
            return;
        }
        byte[] bytes = run.toByteArray();
        run.reset();
        try {
            out.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException otherEncoding) {
            for (byte b : bytes) {
                out.append(percent(b));
            }
        }
    }

    private static String encode(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 0x80 && (isPlain((char) c) || SYNTAX.indexOf(c) >= 0 || c == '%')) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(percent(b));
                }
            }
        });
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static String percent(byte b) {
        return "%" + HEX.toHexDigits(b);
    }

    /** A path without {@code .} and {@code ..}. */
    static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String joined = String.join("/", kept);
        return joined.startsWith("/") || joined.isEmpty() ? joined : "/" + joined;
    }

    static String withoutSlashAtEnd(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
