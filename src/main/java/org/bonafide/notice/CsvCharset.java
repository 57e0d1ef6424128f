package org.bonafide.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds a file's encoding: by its mark, by where its zeros are, else by what the whole of it can be decoded as. */
final class CsvCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private CsvCharset() {}

    static Charset of(CsvSource file) throws IOException {
        byte[] start = file.beginning();
        Charset wide = wide(start);
        if (wide != null) {
            return wide;
        }
        if (begins(start, 0xEF, 0xBB, 0xBF) || decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return looksChinese(start) && decodes(file, GB18030) ? GB18030 : WESTERN;
    }

    /** UTF-16 either way; null where it is neither. */
    static Charset wide(byte[] start) {
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int units = start.length / 2;
        if (begins(start, 0xFF, 0xFE) || zeros[1] * 5 > units && zeros[0] * 20 < zeros[1]) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(start, 0xFE, 0xFF) || zeros[0] * 5 > units && zeros[1] * 20 < zeros[0]
                ? StandardCharsets.UTF_16BE
                : null;
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean decodes(CsvSource file, Charset charset) throws IOException {
        try (Reader in = new InputStreamReader(file.open(), charset.newDecoder())) {
            char[] some = new char[16 * 1024];
            while (in.read(some) >= 0) {
                // All of it is to be seen.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A Chinese character is two high bytes nearly always; an accented letter stands alone among plain ones. */
    private static boolean looksChinese(byte[] start) {
        int pairs = 0;
        int alone = 0;
        for (int i = 0; i + 1 < start.length; i++) {
            if (start[i] < 0) {
                if (start[i + 1] < 0) {
                    pairs++;
                    i++;
                } else {
                    alone++;
                }
            }
        }
        return pairs >= alone;
    }
}
