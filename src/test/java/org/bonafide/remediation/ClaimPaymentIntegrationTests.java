package org.bonafide.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However the payment provider behaves, a claim is paid once or shown to a person. */
@BonafideTest
class ClaimPaymentIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FailureSwitches switches;

    @Autowired
    ClaimPayments payments;

    @AfterEach
    void allSwitchesOff() {
        switches.clear();
    }

    @Test
    void paysOnceWhenTheAnswerIsLostAndTheJobRunsAgain() {
        String reference = claimed();
        switches.on(Call.PAYMENT, "", Failure.LOSE_ANSWER, 1);
        journey.complete("care", "decideClaim", reference, "outcome", "PAY", "amount", "1.00");
        assertThat(state(reference)).isEqualTo("APPROVED");

        driver.pass(Duration.ofMinutes(1));
        assertThat(state(reference)).isEqualTo("PAID");
        payments.pay(claim(reference));
        payments.pay(claim(reference));

        assertThat(refunds(reference)).isEqualTo(1);
        assertThat(journey.trail(reference)).containsOnlyOnce("ClaimPaid").contains("PaymentFailedOnce");
    }

    @Test
    void opensPaymentByHandAfterTheFifthFailure() {
        String reference = claimed();
        switches.on(Call.PAYMENT, "", Failure.FAIL, 99);
        journey.complete("care", "decideClaim", reference, "outcome", "PAY", "amount", "1.00");
        for (int i = 0; i < 5; i++) {
            driver.pass(Duration.ofMinutes(1));
        }
        assertThat(journey.openTasks(reference)).contains("payClaimByHand");
        driver.as("care")
                .post(
                        "/api/v1/tasks/"
                                + journey.task("care", "payClaimByHand", reference)
                                        .get("id")
                                        .asString() + "/complete",
                        Driver.json("paidOn", "2099-01-01", "amount", "1.00", "proof", "TX-1"))
                .expect(422);

        journey.complete(
                "care", "payClaimByHand", reference, "paidOn", "2026-11-25", "amount", "1.00", "proof", "TX-1");

        assertThat(state(reference)).isEqualTo("PAID");
        assertThat(refunds(reference)).isZero();
        assertThat(journey.letters(reference, "BUYER")).contains("claim-paid");
    }

    @Test
    void aPaymentThatIsRefusedGoesToAPersonAtOnce() {
        String reference = claimed();
        jdbc.sql(
                        "update sandbox_seller set deposit = 0 where id = (select seller_id from infringement_case where reference = ?)")
                .param(reference)
                .update();
        journey.complete("care", "decideClaim", reference, "outcome", "PAY", "amount", "1.00");

        assertThat(journey.openTasks(reference)).contains("payClaimByHand");
        String path = "/remediation/pay-claim-by-hand/"
                + journey.task("care", "payClaimByHand", reference).get("id").asString();
        var care = driver.pagesAs("care");
        assertThat(care.get(path).select("form[action$=" + path + "]")).hasSize(1);
    }

    private String claimed() {
        String reference = journey.takenDown("CN_ECL", true);
        journey.claim(reference);
        return reference;
    }

    private String state(String reference) {
        return jdbc.sql(
                        "select k.state from claim k join infringement_case c on c.id = k.case_id where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private UUID claim(String reference) {
        return jdbc.sql("select k.id from claim k join infringement_case c on c.id = k.case_id where c.reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
    }

    private int refunds(String reference) {
        return jdbc.sql(
                        """
                        select count(*) from sandbox_refund where order_id in (select k.order_id from claim k
                        join infringement_case c on c.id = k.case_id where c.reference = ?)""")
                .param(reference)
                .query(Integer.class)
                .single();
    }
}
