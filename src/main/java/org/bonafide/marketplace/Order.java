package org.bonafide.marketplace;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One purchase of a listing.
 *
 * @param amount what the buyer paid in all
 * @param digital nothing was shipped: a code, an account, a download
 */
public record Order(
        String id,
        String listingId,
        Buyer buyer,
        BigDecimal amount,
        String currency,
        Instant orderedAt,
        boolean digital) {

    /** Who bought; letters go to {@code email} in {@code language}. */
    public record Buyer(String id, String name, String email, String language) {}
}
