package org.bonafide.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TimeTravel;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters on their way: tried again, given up, proved; and who may read them. */
@BonafideTest
@TimeTravel
class LetterDeliveryIntegrationTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private FailureSwitches failures;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingFails() {
        failures.clear();
    }

    @Test
    void keepsTheProofOfAMessageToASeller() {
        String reference = journey.takenDown("CN_ECL", false);
        Map<String, Object> delivery = delivery(reference, "statement-of-reasons");
        assertThat(delivery).containsEntry("state", "SENT").containsEntry("attempts", 1);
        assertThat(delivery.get("proof").toString()).contains(id(reference, "statement-of-reasons"));
        assertThat(journey.trail(reference)).contains("LetterDelivered");
    }

    @Test
    void triesAgainAfterEverLongerTimesAndGivesUpVisibly() {
        failures.on(Call.MESSAGE, null, Failure.FAIL, null);
        String reference = journey.takenDown("CN_ECL", false);
        assertThat(delivery(reference, "statement-of-reasons"))
                .containsEntry("state", "QUEUED")
                .containsEntry("attempts", 1);
        driver.pass(Duration.ofMinutes(1));
        assertThat(delivery(reference, "statement-of-reasons")).containsEntry("attempts", 1);
        driver.pass(Duration.ofMinutes(1));
        assertThat(delivery(reference, "statement-of-reasons")).containsEntry("attempts", 2);
        driver.pass(Duration.ofMinutes(3));
        assertThat(delivery(reference, "statement-of-reasons")).containsEntry("attempts", 2);
        for (int i = 0; i < 6; i++) {
            driver.pass(Duration.ofHours(3));
        }
        Map<String, Object> end = delivery(reference, "statement-of-reasons");
        assertThat(end).containsEntry("state", "FAILED").containsEntry("attempts", 8);
        assertThat(end.get("last_error").toString()).isNotBlank();
        assertThat(journey.trail(reference)).contains("LetterNotDelivered");
    }

    @Test
    void showsEachLetterToThoseItIsForAndNeverItsSecret() {
        String reference = journey.takenDown("CN_ECL", true);
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        String toSeller = "/letters/" + id(reference, "statement-of-reasons");
        String toNotifier = "/letters/" + id(reference, "appeal-forwarded");
        String toBuyer = jdbc.sql(
                        """
                        select l.id::text from letter l join infringement_case c on c.id = l.case_id
                        where c.reference = ? and l.party = 'BUYER' limit 1""")
                .param(reference)
                .query((row, n) -> "/letters/" + row.getString(1))
                .single();
        assertThat(status("counsel", toNotifier)).isEqualTo(200);
        assertThat(status("counsel", toSeller)).isEqualTo(404);
        assertThat(status("counsel", toBuyer)).isEqualTo(404);
        assertThat(status("counsel2", toNotifier)).isEqualTo(404);
        assertThat(status("care", toBuyer)).isEqualTo(200);
        assertThat(status("care", toSeller)).isEqualTo(404);
        assertThat(status("auditor", toSeller)).isEqualTo(200);
        Document page = driver.pagesAs("reviewer").get(toSeller);
        assertThat(page.text()).contains(LetterService.CUT, hash(reference));
        assertThat(page.text()).doesNotContain(secret(reference));
    }

    @Test
    void showsTheSandboxMailboxWithLinksThatWork() {
        String reference = journey.takenDown("CN_ECL", false);
        PageClient visitor = driver.visitor();
        Document mailbox = visitor.get("/sandbox/mailbox?party=SELLER");
        String link = mailbox.select("a[href*=/s/]").eachAttr("href").stream()
                .filter(href -> href.endsWith(secret(reference)))
                .findFirst()
                .orElseThrow();
        assertThat(visitor.get(link).text()).contains(reference);
        visitor.get("/sandbox/mailbox?party=BUYER&lang=zh-CN");
        assertThat(visitor.status()).isEqualTo(200);
    }

    private int status(String username, String path) {
        PageClient person = driver.pagesAs(username);
        person.get(path);
        return person.status();
    }

    private Map<String, Object> delivery(String reference, String kind) {
        return jdbc.sql("select * from letter_delivery where letter = ?")
                .param(UUID.fromString(id(reference, kind)))
                .query()
                .singleRow();
    }

    private String id(String reference, String kind) {
        return jdbc.sql(
                        """
                        select l.id::text from letter l join infringement_case c on c.id = l.case_id
                        where c.reference = ? and l.kind = ?""")
                .params(reference, kind)
                .query(String.class)
                .single();
    }

    private String hash(String reference) {
        return jdbc.sql("select encode(sha256, 'hex') from letter where id = ?")
                .param(UUID.fromString(id(reference, "statement-of-reasons")))
                .query(String.class)
                .single();
    }

    private String secret(String reference) {
        return jdbc.sql("select secret from letter_secret where letter = ?")
                .param(UUID.fromString(id(reference, "statement-of-reasons")))
                .query(String.class)
                .single();
    }
}
