package org.bonafide.letter;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of what letters of a kind say in a language, with its places.
 *
 * @param source {@code BUNDLE} for a text that came with the application, {@code HOUSE} for one added by hand
 * @param effectiveFrom the first day of the letters it is for
 */
public record Wording(
        String kind,
        String language,
        int version,
        String source,
        String subject,
        String body,
        LocalDate effectiveFrom,
        Instant addedAt) {

    /** Such as {@code appeal-restored/en/2}. */
    public String reference() {
        return kind + "/" + language + "/" + version;
    }
}
