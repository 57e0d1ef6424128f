package org.bonafide.marketplace;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An offer on the marketplace as it stood when asked for.
 *
 * @param title as the seller typed it: any script, line breaks, escaped markup
 * @param price null where the marketplace names none
 * @param category the marketplace's own word for the kind of goods
 * @param language of the offer, such as {@code zh}; null where unknown
 * @param unitsSold null where the marketplace doesn't tell
 * @param listedSince null where the marketplace doesn't tell
 * @param imageHash a perceptual hash of the main picture, sixteen hexadecimal digits; null where there is none
 */
public record Listing(
        String id,
        String url,
        String title,
        Price price,
        Seller seller,
        String category,
        String language,
        State state,
        Integer unitsSold,
        LocalDate listedSince,
        String imageHash) {

    /** On sale, removed upon our word, or gone by the seller's own act. */
    public enum State {
        LIVE,
        REMOVED,
        GONE
    }

    /** An amount in a currency's main unit and the currency's ISO 4217 code. */
    public record Price(BigDecimal amount, String currency) {}

    /**
     * Who sells it.
     *
     * @param language a letter to the seller is written in it; null where unknown
     * @param contact an e-mail address; null where the marketplace keeps it to itself
     */
    public record Seller(String id, String name, String language, String contact) {}

    /** Whether anybody can still buy it. */
    public boolean isLive() {
        return state == State.LIVE;
    }
}
