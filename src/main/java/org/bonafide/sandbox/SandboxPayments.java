package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bonafide.platform.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays refunds out of sellers' deposits: never twice for one key, never more than the order or the deposit. */
@Service
@Sandboxed
class SandboxPayments {

    private final SandboxSellerRepository sellers;
    private final SandboxOrderRepository orders;
    private final RefundRepository refunds;
    private final Clock clock;

    SandboxPayments(
            SandboxSellerRepository sellers, SandboxOrderRepository orders, RefundRepository refunds, Clock clock) {
        this.sellers = sellers;
        this.orders = orders;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** The refund of this key, paid now or before. */
    @Transactional
    public Refund refund(String key, String orderId, String sellerId, BigDecimal amount, String currency) {
        SandboxSeller seller = sellers.lock(sellerId)
                .orElseThrow(() -> refused("SELLER_UNKNOWN", "There is no seller with the id " + sellerId + "."));
        Optional<Refund> earlier = refunds.findByKey(key);
        if (earlier.isPresent()) {
            return earlier.filter(refund -> refund.isOf(orderId, amount, currency))
                    .orElseThrow(() -> new ContractFault(
                            HttpStatus.CONFLICT, "KEY_REUSED", "Another refund was asked for with this key."));
        }
        SandboxOrder order = orders.find(orderId)
                .filter(o -> o.seller().equals(sellerId))
                .orElseThrow(() -> refused("ORDER_UNKNOWN", "The seller has no order with the id " + orderId + "."));
        check(order, seller, amount, currency);
        Refund refund = new Refund(
                "R-" + Ids.next(),
                key,
                orderId,
                sellerId,
                amount.setScale(2, RoundingMode.UNNECESSARY),
                currency,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        refunds.add(refund);
        sellers.takeFromDeposit(sellerId, amount);
        return refund;
    }

    private void check(SandboxOrder order, SandboxSeller seller, BigDecimal amount, String currency) {
        if (!order.currency().equals(currency)) {
            throw refused("CURRENCY_DIFFERS", "The order was paid in " + order.currency() + ".");
        }
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            throw refused("AMOUNT_INVALID", "An amount is more than zero and has two decimals at most.");
        }
        BigDecimal left = order.amount().subtract(refunds.paidBack(order.id()));
        if (amount.compareTo(left) > 0) {
            throw refused("AMOUNT_TOO_HIGH", "Of this order " + left + " " + currency + " can still be paid back.");
        }
        if (amount.compareTo(seller.deposit()) > 0) {
            throw refused(
                    "DEPOSIT_TOO_SMALL", "The seller's deposit holds " + seller.deposit() + " " + currency + " only.");
        }
    }

    private static ContractFault refused(String code, String detail) {
        return new ContractFault(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }
}
