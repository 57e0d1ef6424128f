package org.bonafide.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A case as it stands.
 *
 * @param url the listing's location as normalised; the notice line keeps it as it was given
 * @param decidedBy username of the reviewer whose verdict led to the takedown or refusal
 */
public record CaseFile(
        UUID id,
        String reference,
        UUID notice,
        int line,
        UUID holder,
        UUID ipRight,
        String regime,
        String url,
        CaseState state,
        Outcome outcome,
        String lane,
        int priority,
        Instant verifyBy,
        String triageRule,
        String listingId,
        String listingTitle,
        BigDecimal listingPrice,
        String listingCurrency,
        String listingCategory,
        String listingLanguage,
        Integer listingSold,
        String sellerId,
        String sellerName,
        String sellerLanguage,
        String decidedBy,
        Instant decidedAt,
        String takedownReason,
        boolean listingRemoved,
        Instant openedAt,
        Instant closedAt,
        long version) {

    public boolean isClosed() {
        return state == CaseState.CLOSED;
    }

    /** The listing's title, or its URL while the marketplace has not told one. */
    public String title() {
        return listingTitle == null ? url : listingTitle;
    }
}
