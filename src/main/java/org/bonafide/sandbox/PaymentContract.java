package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The payment provider's side of {@code openapi/payments.yaml}. */
@RestController
@Sandboxed
@RequestMapping("/sandbox/payments/v1")
class PaymentContract {

    private final SandboxPayments payments;
    private final RefundRepository refunds;
    private final SandboxMarketplace marketplace;

    PaymentContract(SandboxPayments payments, RefundRepository refunds, SandboxMarketplace marketplace) {
        this.payments = payments;
        this.refunds = refunds;
        this.marketplace = marketplace;
    }

    record RefundRequest(String order, String seller, BigDecimal amount, String currency) {}

    record ContractRefund(
            String id, String order, String seller, String amount, String currency, String state, Instant paidAt) {

        static ContractRefund of(Refund refund) {
            return new ContractRefund(
                    refund.id(),
                    refund.orderId(),
                    refund.seller(),
                    refund.amount().toPlainString(),
                    refund.currency(),
                    "PAID",
                    refund.paidAt());
        }
    }

    record Deposit(String seller, String balance, String currency) {}

    /** The first answer and every later one to the same key are the same. */
    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    ContractRefund refund(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody RefundRequest asked) {
        if (key == null || key.isBlank() || key.length() > 100) {
            throw new ContractFault(
                    HttpStatus.BAD_REQUEST, "KEY_MISSING", "Send an Idempotency-Key of 1 to 100 characters.");
        }
        if (asked.order() == null || asked.seller() == null || asked.amount() == null || asked.currency() == null) {
            throw new ContractFault(
                    HttpStatus.UNPROCESSABLE_CONTENT, "REFUND_INCOMPLETE", "Send order, seller, amount and currency.");
        }
        return ContractRefund.of(payments.refund(key, asked.order(), asked.seller(), asked.amount(), asked.currency()));
    }

    @GetMapping("/refunds/{id}")
    ContractRefund refund(@PathVariable String id) {
        return refunds.find(id)
                .map(ContractRefund::of)
                .orElseThrow(() -> new ContractFault(
                        HttpStatus.NOT_FOUND, "REFUND_UNKNOWN", "There is no refund with the id " + id + "."));
    }

    @GetMapping("/deposits/{sellerId}")
    Deposit deposit(@PathVariable String sellerId) {
        SandboxSeller seller = marketplace.seller(sellerId);
        return new Deposit(seller.id(), seller.deposit().toPlainString(), seller.currency());
    }
}
