package org.bonafide.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/** The place a page ended at, opaque to the caller: the key values of its last row. */
public final class Cursor {

    private static final String SEPARATOR = "\u0000";

    private Cursor() {}

    /** Writes key values, none of which may be null. */
    public static String of(Object... values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : SEPARATOR).append(values[i]);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads key values back; null for a null or blank cursor, which is the first page.
     *
     * @throws FormFault on field {@code after} when it is not a cursor of this many values
     */
    public static String[] read(String cursor, int size) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String[] values =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (values.length == size) {
                return values;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw notOurs();
    }

    /**
     * A time in a cursor; only one that the database can hold.
     *
     * @throws FormFault on field {@code after} when it is none
     */
    public static Instant instant(String value) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);
            if (at.getYear() >= 1 && at.getYear() <= 9999) {
                return at.toInstant();
            }
        } catch (DateTimeException notATime) {
            // told below
        }
        throw notOurs();
    }

    /**
     * The number of the last line seen, in a cursor of that one value; 0 for the first page.
     *
     * @throws FormFault on field {@code after} when it is none
     */
    public static int line(String cursor) {
        String[] values = read(cursor, 1);
        if (values == null) {
            return 0;
        }
        if (values[0].matches("\\d{1,9}")) {
            return Integer.parseInt(values[0]);
        }
        throw notOurs();
    }

    /** @throws FormFault on field {@code after} when it is no id */
    public static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw notOurs();
        }
    }

    private static FormFault notOurs() {
        return new FormFault("after", "error.cursor");
    }
}
