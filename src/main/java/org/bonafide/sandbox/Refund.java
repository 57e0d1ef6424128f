package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.time.Instant;

/** A refund the sandbox has paid. */
record Refund(
        String id,
        String idempotencyKey,
        String orderId,
        String seller,
        BigDecimal amount,
        String currency,
        Instant paidAt) {

    boolean isOf(String order, BigDecimal sum, String money) {
        return orderId.equals(order) && amount.compareTo(sum) == 0 && currency.equals(money);
    }
}
