package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TimeTravel;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The notifier's one complaint about a refusal, through the page. */
@BonafideTest
@TimeTravel
class RefusalComplaintIntegrationTests {

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    private String refused() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        journey.complete(
                "reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "NO_PRIMA_FACIE_EVIDENCE");
        assertThat(journey.state(reference)).isEqualTo("REFUSED");
        return reference;
    }

    @Test
    void bringsTheRefusalBeforeAnotherReviewer() {
        String reference = refused();
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.get("/cases/" + reference);
        Document after = counsel.submit(page, "/complaint", "text", "The label is woven on page 3 of the evidence.");
        driver.runJobs();
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(after.select(".case-state").text()).contains("complained about the refusal");
        assertThat(journey.state(reference)).isEqualTo("COMPLAINT");
        assertThat(journey.openTasks(reference)).containsExactly("reviewRefusal");
        assertThat(journey.trail(reference)).contains("RefusalComplained");
        assertThat(driver.pagesAs("senior").get("/cases/" + reference).text()).contains("The label is woven");
        assertThat(driver.pagesAs("care").get("/cases/" + reference).text()).doesNotContain("The label is woven");
    }

    @Test
    void isTakenOnce() {
        String reference = refused();
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.get("/cases/" + reference);
        counsel.submit(page, "/complaint", "text", "First.");
        Document second = counsel.submit(page, "/complaint", "text", "Second.");
        assertThat(counsel.status()).isEqualTo(409);
        assertThat(second.text()).contains("has complained already");
        assertThat(journey.trail(reference)).containsOnlyOnce("RefusalComplained");
    }

    @Test
    void wantsAReasonAndKeepsThePage() {
        String reference = refused();
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.submit(counsel.get("/cases/" + reference), "/complaint", "text", "   ");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(page.select(".error-summary").text()).contains("Say why the refusal is wrong.");
        assertThat(journey.state(reference)).isEqualTo("REFUSED");
    }

    @Test
    void isNotForAnotherHoldersCounselNorForReviewers() {
        String reference = refused();
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.get("/cases/" + reference);
        assertThat(driver.pagesAs("reviewer").get("/cases/" + reference).select("#complaint"))
                .isEmpty();
        PageClient other = driver.pagesAs("counsel2");
        String token = other.get("/cases").select("input[name=_csrf]").val();
        page.select("#complaint input[name=_csrf]").val(token);
        other.submit(page, "/complaint", "text", "Not mine.");
        assertThat(other.status()).isEqualTo(404);
        assertThat(journey.state(reference)).isEqualTo("REFUSED");
    }

    @Test
    void comesTooLateWhenTheTimeIsOver() {
        String reference = refused();
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.get("/cases/" + reference);
        driver.pass(Duration.ofDays(15));
        assertThat(journey.state(reference)).isEqualTo("CLOSED REFUSED");
        counsel.submit(page, "/complaint", "text", "Too late.");
        assertThat(counsel.status()).isEqualTo(409);
    }
}
