package org.bonafide.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a case turns out wrong, every alert is corrected and nothing unpaid is paid any more. */
@BonafideTest
class CorrectionIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWithdrawalCorrectsEachAlertOnceAndStopsTheOpenClaim() {
        String reference = journey.takenDown("CN_ECL", true);
        String link = journey.link(reference, "BUYER");
        journey.claim(reference);
        String notice = jdbc.sql(
                        "select n.reference from notice n join infringement_case c on c.notice = n.id where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        driver.as("counsel")
                .post("/api/v1/notices/" + notice + "/withdrawal", Driver.json("reason", "Genuine after all."));
        driver.runJobs();

        assertCorrected(reference, link);
    }

    @Test
    void aWonAppealCorrectsEachAlertOnceAndStopsTheOpenClaim() {
        String reference = journey.takenDown("CN_ECL", true);
        String link = journey.link(reference, "BUYER");
        journey.claim(reference);
        journey.appeal(reference);
        journey.complete("reviewer2", "assessAppeal", reference, "outcome", "COMPLETE");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "ACCEPT_RESTORATION", "reason", "Genuine.");
        if (journey.openTasks(reference).contains("decideAppeal")) {
            journey.complete("senior", "decideAppeal", reference, "outcome", "RESTORE", "reason", "Genuine.");
        }

        assertCorrected(reference, link);
    }

    private void assertCorrected(String reference, String link) {
        List<String> letters = journey.letters(reference, "BUYER");
        long alerts = letters.stream().filter("buyer-alert"::equals).count();
        assertThat(letters.stream().filter("alert-corrected"::equals).count()).isEqualTo(alerts);
        assertThat(letters).containsOnlyOnce("claim-stopped");
        assertThat(jdbc.sql(
                                "select k.state from claim k join infringement_case c on c.id = k.case_id where c.reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsExactly("STOPPED");
        assertThat(jdbc.sql(
                                """
                                select count(*) from process_message m join infringement_case c on c.id = m.subject
                                where c.reference = ? and m.delivered_at is null""")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isZero();
        PageClient buyer = driver.visitor();
        Document page = buyer.get(link);
        assertThat(buyer.status()).isEqualTo(200);
        assertThat(page.select("form[action$=/claim]")).isEmpty();
        assertThat(journey.openTasks(reference)).doesNotContain("decideClaim");
        assertThat(journey.trail(reference)).containsOnlyOnce("AlertsCorrected");
    }
}
