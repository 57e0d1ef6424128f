package org.bonafide.rights;

import java.util.List;
import java.util.Locale;
import org.bonafide.platform.Choices;

/** Which rights a list shows; null for no matter which. */
record RightFilter(String status, Right.Kind kind, String q) {

    /** Every status, in the order of a right's life. */
    static final List<String> STATUSES =
            List.of("DRAFT", "SUBMITTED", "REJECTED", "NOT_YET", "IN_FORCE", "EXPIRING", "EXPIRED", "RETIRED");

    static final RightFilter ALL = new RightFilter(null, null, null);

    static RightFilter of(String status, String kind, String q) {
        return new RightFilter(
                Choices.of(STATUSES, "status", status),
                Choices.of(Right.Kind.class, "kind", kind),
                q == null || q.isBlank() ? null : q.strip());
    }

    /** For a {@code like}; null for any. */
    String pattern() {
        return q == null ? null : "%" + q.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    public boolean isAny() {
        return status == null && kind == null && q == null;
    }
}
