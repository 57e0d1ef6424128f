package org.bonafide.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Cursor;

/** A case as lists and the API show it. */
record CaseRow(
        @JsonIgnore UUID id,
        String reference,
        String notice,
        String holder,
        Listing listing,
        Seller seller,
        String regime,
        CaseState state,
        Outcome outcome,
        String lane,
        int priority,
        Instant dueAt,
        List<OpenTask> openTasks,
        boolean listingRemoved,
        String takedownReason,
        Instant openedAt,
        Instant closedAt,
        String relistOf,
        String joinedTo,
        String againOf) {

    CaseRow {
        openTasks = List.copyOf(openTasks);
    }

    /** The listing; all but the address is null while the marketplace has not told it. */
    record Listing(String id, String url, String title, Money price, String category, String language) {}

    record Seller(String id, String name) {}

    /** An amount written out, such as {@code 80.00}. */
    record Money(String amount, String currency) {

        static Money of(BigDecimal amount, String currency) {
            return amount == null ? null : new Money(amount.toPlainString(), currency);
        }
    }

    /** What a human has yet to do, and of which role. */
    record OpenTask(String id, String kind, String role, Instant dueAt) {}

    String cursor() {
        return Cursor.of(openedAt, id);
    }

    public String title() {
        return listing.title() == null ? listing.url() : listing.title();
    }
}
