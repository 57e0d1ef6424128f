package org.bonafide.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bonafide.BonafideTest;
import org.bonafide.marketplace.MarketplaceClient;
import org.bonafide.marketplace.Order;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@BonafideTest
class PaymentClientIntegrationTests {

    @Autowired
    PaymentClient payments;

    @Autowired
    MarketplaceClient marketplace;

    @Autowired
    FailureSwitches switches;

    @LocalServerPort
    int port;

    @AfterEach
    void allSwitchesOff() {
        switches.clear();
    }

    @Test
    void paysFromTheSellersDeposit() {
        Order order = dearestOrder("s-2010");
        BigDecimal before = deposit("s-2010");

        Payment payment = pay(UUID.randomUUID(), order, "s-2010", new BigDecimal("1.50"));

        assertThat(payment.id()).isNotBlank();
        assertThat(payment.amount()).isEqualByComparingTo("1.50");
        assertThat(payment.currency()).isEqualTo(order.currency());
        assertThat(deposit("s-2010")).isEqualByComparingTo(before.subtract(new BigDecimal("1.50")));
    }

    @Test
    void paysAClaimOnceHoweverOftenItIsAskedFor() {
        Order order = dearestOrder("s-2010");
        BigDecimal before = deposit("s-2010");
        UUID claim = UUID.randomUUID();

        List<Payment> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> pay(claim, order, "s-2010", new BigDecimal("2.00")))
                .toList();

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(deposit("s-2010")).isEqualByComparingTo(before.subtract(new BigDecimal("2.00")));
    }

    @Test
    void paysOnceWhenTheFirstAnswerWasLost() {
        Order order = dearestOrder("s-2010");
        BigDecimal before = deposit("s-2010");
        UUID claim = UUID.randomUUID();
        switches.on(Call.PAYMENT, null, Failure.LOSE_ANSWER, 1);
        assertThatThrownBy(() -> pay(claim, order, "s-2010", BigDecimal.ONE)).isInstanceOf(PaymentFailed.class);

        pay(claim, order, "s-2010", BigDecimal.ONE);

        assertThat(deposit("s-2010")).isEqualByComparingTo(before.subtract(BigDecimal.ONE));
    }

    @Test
    void failedPaymentCanBeTriedAgain() {
        Order order = dearestOrder("s-2010");
        UUID claim = UUID.randomUUID();
        switches.on(Call.PAYMENT, null, Failure.FAIL, 1);
        assertThatThrownBy(() -> pay(claim, order, "s-2010", BigDecimal.ONE)).isInstanceOf(PaymentFailed.class);
        assertThat(pay(claim, order, "s-2010", BigDecimal.ONE).id()).isNotBlank();
    }

    @Test
    void refusesWhatTheDepositDoesNotCover() {
        Order order = dearestOrder("s-2004");
        assertRefused(UUID.randomUUID(), order, "s-2004", order.amount(), "DEPOSIT_TOO_SMALL");
    }

    @Test
    void refusesMoreThanWasPaid() {
        Order order = dearestOrder("s-2011");
        assertRefused(UUID.randomUUID(), order, "s-2011", order.amount().add(BigDecimal.ONE), "AMOUNT_TOO_HIGH");
        pay(UUID.randomUUID(), order, "s-2011", order.amount());
        assertRefused(UUID.randomUUID(), order, "s-2011", new BigDecimal("0.01"), "AMOUNT_TOO_HIGH");
    }

    @Test
    void refusesAnotherSellersOrderAndAnAmountThatIsNone() {
        Order order = dearestOrder("s-2010");
        assertRefused(UUID.randomUUID(), order, "s-2011", BigDecimal.ONE, "ORDER_UNKNOWN");
        assertRefused(UUID.randomUUID(), order, "s-2010", BigDecimal.ZERO, "AMOUNT_INVALID");
        assertRefused(UUID.randomUUID(), order, "s-2010", new BigDecimal("0.001"), "AMOUNT_INVALID");
    }

    @Test
    void refusesAnotherAmountUnderTheSameClaim() {
        Order order = dearestOrder("s-2010");
        UUID claim = UUID.randomUUID();
        pay(claim, order, "s-2010", BigDecimal.ONE);
        assertRefused(claim, order, "s-2010", BigDecimal.TEN, "KEY_REUSED");
    }

    private void assertRefused(UUID claim, Order order, String seller, BigDecimal amount, String code) {
        BigDecimal before = deposit(seller);
        assertThatThrownBy(() -> pay(claim, order, seller, amount))
                .isInstanceOfSatisfying(
                        PaymentRefused.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(deposit(seller)).isEqualByComparingTo(before);
    }

    private Payment pay(UUID claim, Order order, String seller, BigDecimal amount) {
        return payments.refund(claim, order.id(), seller, amount, order.currency());
    }

    /** The seller's dearest. */
    private Order dearestOrder(String seller) {
        return sandbox().get().uri("/marketplace/v1/listings?limit=200").retrieve().body(Offers.class).items().stream()
                .filter(offer -> offer.seller().equals(seller))
                .flatMap(offer -> marketplace.orders(offer.id()).stream())
                .max((a, b) -> a.amount().compareTo(b.amount()))
                .orElseThrow();
    }

    private BigDecimal deposit(String seller) {
        return sandbox()
                .get()
                .uri("/payments/v1/deposits/" + seller)
                .retrieve()
                .body(Deposit.class)
                .balance();
    }

    private RestClient sandbox() {
        return RestClient.create("http://localhost:" + port + "/sandbox");
    }

    private record Offer(String id, String seller) {}

    private record Offers(List<Offer> items) {}

    private record Deposit(BigDecimal balance) {}
}
