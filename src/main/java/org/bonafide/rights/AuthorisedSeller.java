package org.bonafide.rights;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A seller the rights holder lets sell the genuine article.
 *
 * @param sellerId the marketplace's own number of the seller
 * @param validFrom first day; null for always
 * @param validUntil last day; null for no end
 * @param note for the holder's own eyes and the marketplace's; null for none
 */
public record AuthorisedSeller(
        UUID id,
        UUID holder,
        String sellerId,
        String sellerName,
        LocalDate validFrom,
        LocalDate validUntil,
        String note) {

    public AuthorisedSeller(UUID id, UUID holder, String sellerId, String sellerName, LocalDate validUntil) {
        this(id, holder, sellerId, sellerName, null, validUntil, null);
    }

    public boolean isEnded(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }

    public boolean isAhead(LocalDate day) {
        return validFrom != null && day.isBefore(validFrom);
    }
}
