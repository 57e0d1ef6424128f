package org.bonafide.remediation;

import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Has refunds paid from sellers' deposits, by the contract in {@code openapi/payments.yaml}. A claim is paid once
 * however often it is asked for: its id is the idempotency key.
 */
@Service
class PaymentClient {

    private final RestClient http;
    private final PaymentSettings settings;
    private final Environment environment;

    PaymentClient(RestClient.Builder builder, PaymentSettings settings, Environment environment) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.http = builder.requestFactory(requests)
                .defaultHeaders(headers -> {
                    if (!settings.key().isEmpty()) {
                        headers.setBearerAuth(settings.key());
                    }
                })
                .build();
        this.settings = settings;
        this.environment = environment;
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
        try {
            Payment payment = http.post()
                    .uri(address() + "/refunds")
                    .header("Idempotency-Key", claimId.toString())
                    .body(body)
                    .retrieve()
                    .body(Payment.class);
            if (payment == null || payment.id() == null) {
                throw new PaymentFailed("The payment provider's answer has no payment");
            }
            return payment;
        } catch (HttpClientErrorException e) {
            throw clientFault(e);
        } catch (RestClientException e) {
            throw new PaymentFailed("The payment provider did not answer: " + e.getMessage(), e);
        }
    }

    /** The sandbox's port is known only after the start, and another one in each test. */
    private String address() {
        if (!settings.url().isEmpty()) {
            return settings.url();
        }
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            throw new PaymentFailed("The sandbox payment provider has not started yet");
        }
        return "http://localhost:" + port + "/sandbox/payments/v1";
    }

    private record Problem(String code, String detail) {}

    /** A wrong key or too many calls are no word on the claim: once mended, the same call succeeds. */
    private static RuntimeException clientFault(HttpClientErrorException e) {
        if (List.of(401, 403, 408, 425, 429).contains(e.getStatusCode().value())) {
            return new PaymentFailed("The payment provider turned the call away: " + e.getMessage(), e);
        }
        try {
            Problem problem = e.getResponseBodyAs(Problem.class);
            return new PaymentRefused(Objects.requireNonNullElse(problem.code(), "UNKNOWN"), problem.detail());
        } catch (RuntimeException notAProblem) {
            return new PaymentRefused("UNKNOWN", e.getMessage());
        }
    }
}
