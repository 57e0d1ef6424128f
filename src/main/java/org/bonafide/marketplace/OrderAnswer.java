package org.bonafide.marketplace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An order as the contract writes it. */
record OrderAnswer(
        String id,
        String listing,
        String buyer,
        String buyerName,
        String buyerEmail,
        String buyerLanguage,
        BigDecimal amount,
        String currency,
        Instant orderedAt,
        Boolean digital) {

    /** One page of a listing's orders; {@code next} is null at the end. */
    record Orders(List<OrderAnswer> items, String next) {}

    Order order() {
        return new Order(
                id,
                listing,
                new Order.Buyer(buyer, buyerName, buyerEmail, buyerLanguage),
                amount,
                currency,
                orderedAt,
                Boolean.TRUE.equals(digital));
    }
}
