package org.bonafide.marketplace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A listing as the contract writes it. */
record ListingAnswer(
        String requested,
        String id,
        String url,
        String title,
        BigDecimal price,
        String currency,
        String seller,
        String sellerName,
        String sellerLanguage,
        String sellerContact,
        String category,
        String language,
        Listing.State state,
        Integer unitsSold,
        LocalDate listedSince,
        String imageHash) {

    /** The listings found among the addresses asked for; each one names the address it was asked by. */
    record Found(List<ListingAnswer> items) {}

    Listing listing() {
        if (id == null || state == null || seller == null) {
            throw new MarketplaceFailed("The marketplace's answer has a listing without id, state or seller");
        }
        return new Listing(
                id,
                url,
                clean(title),
                price == null ? null : new Listing.Price(price, currency),
                new Listing.Seller(seller, clean(sellerName), sellerLanguage, sellerContact),
                category,
                language,
                state,
                unitsSold,
                listedSince,
                imageHash);
    }

    /** A NUL is the one character the database cannot keep; everything else stays as the seller typed it. */
    private static String clean(String text) {
        return text == null ? "" : text.replace("\u0000", "");
    }
}
