package org.bonafide.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that was checked before a notice was sent; kept with the notice, never changed, never shown to sellers.
 *
 * @param on the day it was done
 * @param by who did it; null for the sender
 * @param result what was found
 * @param evidence a file that shows it, uploaded before; may be missing
 */
public record GoodFaithCheck(Kind kind, LocalDate on, String by, String result, UUID evidence) {

    public GoodFaithCheck {
        by = NoticeSubmission.clean(by);
        result = NoticeSubmission.clean(result);
    }

    /** What was checked. */
    public enum Kind {
        LICENCE_LIST,
        AUTHORISED_SELLERS,
        TEST_PURCHASE,
        PRICE_COMPARISON,
        PACKAGING,
        FAIR_USE,
        OTHER
    }

    /** Whether nothing was filled in: a row of a form that was left free. */
    boolean isBlank() {
        return kind == null && on == null && by == null && result == null && evidence == null;
    }
}
