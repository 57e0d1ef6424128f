package org.bonafide.remediation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.bonafide.platform.PartnerLine;
import org.bonafide.platform.PartnerLines;
import org.bonafide.platform.PartnerLines.Partner;
import org.springframework.stereotype.Service;

/**
 * Has refunds paid from sellers' deposits, by the contract in {@code openapi/payments.yaml}. A claim is paid once
 * however often it is asked for: its id is the idempotency key.
 */
@Service
class PaymentClient {

    private final PartnerLine line;

    PaymentClient(PartnerLines lines, PaymentSettings settings) {
        Partner provider = new Partner("payment provider", settings.url(), settings.key(), "/sandbox/payments/v1");
        this.line = lines.to(provider, new PartnerLines.Faults() {
            @Override
            public RuntimeException failed(String message, Throwable cause) {
                return new PaymentFailed(message, cause);
            }

            @Override
            public RuntimeException refused(int status, String code, String detail) {
                return new PaymentRefused(code, detail);
            }
        });
    }

    /**
     * Pays the buyer of an order from the seller's deposit.
     *
     * @param claimId the second call with it is answered with the first one's payment
     * @param amount in the currency's main unit, more than zero, no more than the order's
     * @throws PaymentRefused with the provider's code when it won't pay
     * @throws PaymentFailed when nobody knows whether it paid: ask again with the same claim
     */
    Payment refund(UUID claimId, String orderId, String sellerId, BigDecimal amount, String currency) {
        var body = Map.of("order", orderId, "seller", sellerId, "amount", amount.toPlainString(), "currency", currency);
        Payment payment = line.call((http, at) -> http.post()
                .uri(at + "/refunds")
                .header("Idempotency-Key", claimId.toString())
                .body(body)
                .retrieve()
                .body(Payment.class));
        if (payment.id() == null) {
            throw new PaymentFailed("The payment provider's answer has no payment");
        }
        return payment;
    }
}
