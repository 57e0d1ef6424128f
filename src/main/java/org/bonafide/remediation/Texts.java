package org.bonafide.remediation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** How money, days and sellers' words are written in letters and on pages, the same in both languages. */
final class Texts {

    private Texts() {}

    /** Such as {@code 1,299.00 CNY}. */
    static String money(BigDecimal amount, String currency) {
        return "%,.2f %s"
                .formatted(amount.setScale(2, RoundingMode.HALF_UP), currency)
                .toUpperCase(Locale.ROOT);
    }

    /** The day in UTC, such as {@code 2026-11-25}. */
    static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /** A title as sellers type it, without the line breaks that would let it pose as part of our letter. */
    static String oneLine(String text) {
        return text == null ? "–" : text.replaceAll("\\s+", " ").strip();
    }
}
