package org.bonafide.notice;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bonafide.platform.FormFault;

/**
 * Which notices a list shows; a null part does not narrow it.
 *
 * @param q a notice's reference or its beginning, any address of a listing, or a part of a right's title, of a listing's
 *     address or title, of its seller's name, or of a case's reference
 * @param right the right's id
 * @param show the name of a {@link Show}
 */
record NoticeFilter(String q, String right, String regime, String show) {

    NoticeFilter {
        q = clean(q);
        right = clean(right);
        regime = clean(regime);
        show = clean(show);
    }

    /** What there is to do about a notice. */
    enum Show {
        MINE,
        REJECTED,
        DEFECTIVE
    }

    private static String clean(String part) {
        String text = NoticeSubmission.clean(part);
        return text == null ? null : text.strip();
    }

    public boolean isEmpty() {
        return parts().isEmpty();
    }

    /** The parts that narrow, by the names of the query's parameters. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("right", right);
        parts.put("regime", regime);
        parts.put("show", show);
        parts.values().removeIf(Objects::isNull);
        return parts;
    }

    UUID rightId() {
        try {
            return right == null ? null : UUID.fromString(right);
        } catch (IllegalArgumentException notAnId) {
            throw new FormFault("right", "error.value");
        }
    }

    boolean shows(Show what) {
        return what.name().equals(show);
    }

    boolean namesNotice() {
        return q != null && q.matches("(?i)N-\\d{4}-\\d*");
    }

    /** For a comparison by {@code like}. */
    String pattern() {
        if (q == null) {
            return null;
        }
        return namesNotice()
                ? q.toUpperCase(Locale.ROOT) + "%"
                : "%" + q.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
