package org.bonafide.misuse;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * From when on a conduct is looked at, and what may follow.
 *
 * @param threshold so many in the window
 * @param share and at least so many percent of all
 * @param again so many more since the last decision, before anybody decides again
 * @param basis the statute, or that it is the house's own rule
 */
record MisuseRule(
        String id,
        int version,
        MisuseKind kind,
        String regime,
        int threshold,
        int share,
        int windowMonths,
        int again,
        Suspends suspends,
        int shortestDays,
        int longestDays,
        String basis) {

    /** Whom the law lets the marketplace suspend. */
    enum Suspends {
        ALL,
        /** Their principals may still act themselves. */
        AGENTS,
        /** A statute gives a right to be heard, which no suspension may take away. */
        NOBODY
    }

    String reference() {
        return id + "/" + version;
    }

    /** The beginning of the period that ends at this moment. */
    Instant since(Instant now) {
        return now.atZone(ZoneOffset.UTC).minusMonths(windowMonths).toInstant();
    }

    /** Whether these figures reach what the rule wants. */
    boolean isReached(int count, int total) {
        return count >= threshold && count * 100L >= (long) share * total;
    }
}
