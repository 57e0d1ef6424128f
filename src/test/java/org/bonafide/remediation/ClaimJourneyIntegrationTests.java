package org.bonafide.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TimeTravel;
import org.bonafide.platform.Conflict;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A buyer's way from the alert to the money, as the buyer, the seller and consumer care walk it. */
@BonafideTest
@TimeTravel
class ClaimJourneyIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AlertService alerts;

    @Autowired
    BuyerClaims buyers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void alertsEachBuyerOnceInTheirLanguageWithLinkSourcesAndLaw() {
        String reference = journey.takenDown("CN_ECL", true);
        int buyers = alerts(reference);

        assertThat(buyers).isPositive();
        assertThat(journey.letters(reference, "BUYER")).hasSize(buyers).containsOnly("buyer-alert");
        List<String> wrong = jdbc.sql(
                        """
                        select l.recipient_name from letter l join infringement_case c on c.id = l.case_id
                        join buyer_alert a on a.case_id = c.id and a.buyer_id = l.recipient
                        where c.reference = ? and l.kind = 'buyer-alert'
                        and ((a.language like 'zh%') <> (l.body like '%如何拿回货款%')
                            or l.body like '%{%')""")
                .param(reference)
                .query(String.class)
                .list();
        assertThat(wrong).isEmpty();
        assertThat(journey.trail(reference)).containsOnlyOnce("BuyersFound").containsOnlyOnce("BuyersAlerted");
    }

    @Test
    void runsTwiceWithoutASecondAlert() {
        String reference = journey.takenDown("US_TM_POLICY", true);
        UUID id = id(reference);
        int before = journey.letters(reference, "BUYER").size();

        transaction.executeWithoutResult(t -> {
            assertThat(alerts.findBuyers(id)).isTrue();
            alerts.alertBuyers(id);
        });

        assertThat(journey.letters(reference, "BUYER")).hasSize(before);
        assertThat(alerts(reference)).isEqualTo(before);
    }

    @Test
    void aBuyerReadsThePageClaimsOnceAndIsPaid() {
        String reference = journey.takenDown("CN_ECL", true);
        String link = journey.link(reference, "BUYER");
        PageClient buyer = driver.visitor();
        Document page = buyer.get(link);
        assertThat(buyer.status()).isEqualTo(200);

        Document faulty = buyer.submit(page, link + "/claim", "story", "", "amount", "999999");
        assertThat(buyer.status()).isEqualTo(422);
        assertThat(faulty.select(".error-summary li")).hasSizeGreaterThanOrEqualTo(2);
        buyer.submit(page, link + "/claim", "story", "密钥无法激活 Key in use", "confirmed", "true");
        assertThat(buyer.status()).isEqualTo(200);
        buyer.submit(page, link + "/claim", "story", "again", "confirmed", "true");

        assertThat(claims(reference)).containsExactly("RECEIVED");
        driver.runJobs();
        assertThat(journey.letters(reference, "SELLER")).contains("claim-to-seller");
        PageClient care = driver.pagesAs("care");
        String path = "/remediation/decide-claim/"
                + journey.task("care", "decideClaim", reference).get("id").asString();
        Document form = care.get(path);
        assertThat(care.status()).as(PageClient.main(form)).isEqualTo(200);
        assertThat(PageClient.main(form)).contains("密钥无法激活").doesNotContain("Boxed copies with printed");
        care.submit(form, path, "outcome", "PAY", "amount", "");
        assertThat(care.status()).isEqualTo(422);

        journey.complete("care", "decideClaim", reference, "outcome", "PAY", "amount", "1.00");

        assertThat(claims(reference)).containsExactly("PAID");
        assertThat(refunds(reference)).isEqualTo(1);
        assertThat(journey.letters(reference, "BUYER")).contains("claim-paid");
        assertThat(journey.letters(reference, "SELLER")).contains("claim-paid-seller");
        assertThat(care.get("/claims").text()).contains("C-2026-");
        buyer.get(link);
        assertThat(buyer.status()).isEqualTo(200);
        assertThat(journey.trail(reference)).contains("ClaimMade", "ClaimDecided", "ClaimPaid");
    }

    @Test
    void theSellerPaysAtOnceAndADoubleClickPaysOnce() {
        String reference = journey.takenDown("CN_ECL", true);
        journey.claim(reference);
        String claim = claimId(reference);
        String seller = journey.link(reference, "SELLER");
        PageClient client = driver.visitor();
        Document page = client.get(seller);
        assertThat(client.status()).isEqualTo(200);
        client.submit(page, "/claims/" + claim + "/pay");
        client.submit(page, "/claims/" + claim + "/pay");
        driver.runJobs();

        assertThat(claims(reference)).containsExactly("PAID");
        assertThat(refunds(reference)).isEqualTo(1);
        assertThat(journey.openTasks(reference)).doesNotContain("decideClaim");
        assertThat(pending(reference)).isZero();
    }

    @Test
    void aQuestionIsAnsweredThenRejectedAndClaimedAnew() {
        String reference = journey.takenDown("EU_DSA", true);
        journey.claim(reference);
        journey.complete("care", "decideClaim", reference, "outcome", "ASK", "reason", "Which key did you get?");
        String link = journey.link(reference, "BUYER");
        PageClient buyer = driver.visitor();
        Document page = buyer.get(link);
        assertThat(PageClient.main(page)).contains("Which key did you get?");
        buyer.submit(page, link + "/answer", "answer", "One by chat. 聊天发的。");
        driver.runJobs();
        assertThat(claims(reference)).containsExactly("RECEIVED");

        journey.complete("care", "decideClaim", reference, "outcome", "REJECT", "reason", "The order was refunded.");

        assertThat(journey.letters(reference, "BUYER")).contains("claim-question", "claim-rejected");
        assertThat(claims(reference)).containsExactly("REJECTED");
        page = buyer.get(link);
        assertThat(PageClient.main(page)).contains("The order was refunded.");
        buyer.submit(page, link + "/claim", "story", "No, it was not.", "confirmed", "true");
        assertThat(claims(reference)).containsExactly("REJECTED", "RECEIVED");
    }

    @Test
    void aClaimLapsesWithoutAnAnswerAndTheSellerMayPayWhileTheBuyerIsAsked() {
        String first = journey.takenDown("CN_ECL", true);
        String second = journey.takenDown("CN_ECL", true);
        journey.claim(first);
        journey.claim(second);
        journey.complete("care", "decideClaim", first, "outcome", "ASK", "reason", "Pictures?");
        journey.complete("care", "decideClaim", second, "outcome", "ASK", "reason", "Pictures?");
        String seller = journey.link(second, "SELLER");
        PageClient client = driver.visitor();
        client.submit(client.get(seller), "/claims/" + claimId(second) + "/pay");
        driver.runJobs();
        assertThat(claims(second)).containsExactly("PAID");

        driver.pass(Duration.ofDays(15));

        assertThat(claims(first)).containsExactly("LAPSED");
        assertThat(journey.letters(first, "BUYER")).contains("claim-lapsed");
        assertThat(pending(first) + pending(second)).isZero();
    }

    @Test
    void nothingCanBeClaimedAfterTheWindowHasClosed() {
        String reference = journey.takenDown("CN_ECL", true);
        String link = journey.link(reference, "BUYER");
        PageClient buyer = driver.visitor();
        Document page = buyer.get(link);
        jdbc.sql("update deadline set latest = started_at where subject = ? and kind = 'claimWindowCloses'")
                .param(id(reference))
                .update();

        buyer.submit(page, link + "/claim", "story", "Too late.", "confirmed", "true");

        assertThat(buyer.status()).isEqualTo(200);
        assertThat(claims(reference)).isEmpty();
        assertThat(buyer.get(link).select("form[action$=/claim]")).isEmpty();
    }

    @Test
    void theSamePurchaseIsNotClaimedAgainInAnotherCase() {
        String first = journey.takenDown("CN_ECL", true);
        String second = journey.takenDown("CN_ECL", true);
        journey.claim(first);
        jdbc.sql(
                        """
                        update buyer_alert set order_id = (select order_id from claim where case_id = ?)
                        where id = (select id from buyer_alert where case_id = ? order by id desc limit 1)""")
                .params(id(first), id(second))
                .update();
        UUID alert = jdbc.sql("select id from buyer_alert where case_id = ? order by id desc limit 1")
                .param(id(second))
                .query(UUID.class)
                .single();

        assertThatThrownBy(() -> buyers.claim(alert, "Twice.", BigDecimal.ONE)).isInstanceOf(Conflict.class);
    }

    @Test
    void aWrongTokenOpensNothing() {
        PageClient buyer = driver.visitor();
        buyer.get("/b/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(buyer.status()).isEqualTo(404);
        String reference = journey.takenDown("CN_ECL", false);
        buyer.get("/b/" + journey.link(reference, "SELLER").substring(3));
        assertThat(buyer.status()).isEqualTo(404);
    }

    private int alerts(String reference) {
        return jdbc.sql("select count(*) from buyer_alert where case_id = ? and alerted_at is not null")
                .param(id(reference))
                .query(Integer.class)
                .single();
    }

    private UUID id(String reference) {
        return jdbc.sql("select id from infringement_case where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
    }

    private List<String> claims(String reference) {
        return jdbc.sql("select state from claim where case_id = ? order by received_at, id")
                .param(id(reference))
                .query(String.class)
                .list();
    }

    private String claimId(String reference) {
        return jdbc.sql("select id::text from claim where case_id = ?")
                .param(id(reference))
                .query(String.class)
                .single();
    }

    private int refunds(String reference) {
        return jdbc.sql(
                        "select count(*) from sandbox_refund where order_id in (select order_id from claim where case_id = ?)")
                .param(id(reference))
                .query(Integer.class)
                .single();
    }

    private int pending(String reference) {
        return jdbc.sql("select count(*) from process_message where subject = ? and delivered_at is null")
                .param(id(reference))
                .query(Integer.class)
                .single();
    }
}
