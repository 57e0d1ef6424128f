package org.bonafide.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A listing as the contract writes it.
 *
 * @param requested the address it was asked for by; absent unless it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractListing(
        String requested,
        String id,
        String url,
        String title,
        String price,
        String currency,
        String seller,
        String sellerName,
        String sellerLanguage,
        String sellerContact,
        String category,
        String language,
        SandboxListing.State state,
        int unitsSold,
        LocalDate listedSince,
        String imageHash) {

    static ContractListing of(SandboxListing listing) {
        return of(null, listing);
    }

    static ContractListing of(String requested, SandboxListing listing) {
        return new ContractListing(
                requested,
                listing.id(),
                listing.url(),
                listing.title(),
                listing.price().toPlainString(),
                listing.currency(),
                listing.seller().id(),
                listing.seller().name(),
                listing.seller().language(),
                listing.seller().contact(),
                listing.category(),
                listing.language(),
                listing.state(),
                listing.unitsSold(),
                listing.listedSince(),
                listing.imageHash());
    }
}
