package org.bonafide.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.bonafide.ApiClient.Answer;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.sandbox.FailureSwitch;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a listing off the market and back, with a marketplace that fails. */
@BonafideTest
class TakedownIntegrationTests {

    private static final Duration RETRY = Duration.ofSeconds(11);

    @Autowired
    private TestClock clock;

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    @Autowired
    private FailureSwitches switches;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void mend() {
        switches.clear();
    }

    @Test
    void removesTheListingStatesTheReasonsAndTellsTheSellerInTheSellersLanguage() {
        String reference = journey.takenDown("CN_ECL", false);
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        assertThat(journey.trail(reference))
                .contains("ListingRemoved", "StatementIssued", "StrikeGiven", "ListingTakenDown");
        Map<String, Object> statement = row("statement_of_reasons", reference);
        assertThat(statement)
                .containsEntry("automated_detection", false)
                .containsEntry("automated_decision", "NOT_AUTOMATED")
                .containsEntry("reason_code", "COUNTERFEIT");
        assertThat((String) statement.get("ground")).contains("E-Commerce Law");
        assertThat((String) statement.get("facts")).contains("Northwind").doesNotContain("Grace", "{");
        Map<String, Object> letter = letter(reference, "statement-of-reasons");
        boolean chinese = "zh-CN".equals(letter.get("language"));
        assertThat((String) letter.get("body"))
                .contains(chinese ? "该商品为假冒商品" : "The goods are counterfeit", "Northwind Software, Inc.", "/s/")
                .doesNotContain("Grace", "counsel@", "{");
        assertThat(driver.visitor().get(journey.link(reference, "SELLER")).text())
                .isNotEmpty();
    }

    @Test
    void triesAFailingRemovalAgainAndRollsNothingUpstreamBack() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        fail(reference, FailureSwitch.Call.REMOVAL);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        assertThat(journey.state(reference)).isEqualTo("TAKEDOWN");
        assertThat(row("verification", reference)).containsEntry("outcome", "UPHOLD");
        assertThat(row("takedown", reference)).containsEntry("attempts", 1);
        assertThat((String) row("takedown", reference).get("last_error")).isNotBlank();
        assertThat(journey.trail(reference)).contains("NoticeVerified", "MarketplaceCallFailed");
        switches.clear();
        driver.pass(RETRY);
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(row("takedown", reference)).containsEntry("attempts", 2).containsEntry("by_hand", false);
    }

    @Test
    void countsARemovalWhoseAnswerWasLostOnce() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        switches.on(FailureSwitch.Call.REMOVAL, listing(reference), FailureSwitch.Failure.LOSE_ANSWER, 1);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        driver.pass(RETRY);
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.letters(reference, "SELLER")).containsOnlyOnce("statement-of-reasons");
    }

    @Test
    void asksAPersonToRemoveTheListingWhenTheMarketplaceKeepsFailing() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        fail(reference, FailureSwitch.Call.REMOVAL);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        for (int i = 0; i < 4; i++) {
            driver.pass(RETRY);
        }
        assertThat(row("takedown", reference)).containsEntry("attempts", 5);
        assertThat(journey.openTasks(reference)).containsExactly("removeListingByHand");
        assertThat(journey.state(reference)).isEqualTo("TAKEDOWN");
        String id = journey.task("reviewer", "removeListingByHand", reference)
                .get("id")
                .asString();
        assertFault(id, "done", "done", false, "doneAt", "2026-11-25T09:00:00Z", "proof", "Ticket 7");
        assertFault(id, "doneAt", "done", true, "doneAt", "2999-01-01T00:00:00Z", "proof", "Ticket 7");
        assertFault(id, "doneAt", "done", true, "doneAt", "2001-01-01T00:00:00Z", "proof", "Ticket 7");
        PageClient reviewer = driver.pagesAs("reviewer");
        String path = "/takedown/remove-listing-by-hand/" + id;
        reviewer.submit(reviewer.get(path), path, "done", "true", "doneAt", now(), "proof", " ");
        assertThat(reviewer.status()).isEqualTo(422);
        reviewer.submit(
                reviewer.get(path), path, "done", "true", "doneAt", now(), "proof", "Ticket 7 of the help desk");
        assertThat(reviewer.status()).isEqualTo(200);
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(row("takedown", reference)).containsEntry("by_hand", true).containsEntry("done_by", "reviewer");
    }

    @Test
    void undoesEverythingWhenTheNotifierWithdraws() {
        String reference = journey.takenDown("CN_ECL", false);
        withdraw(reference);
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(row("strike", reference)).containsEntry("cancelled_why", "WITHDRAWN");
        assertThat(journey.letters(reference, "SELLER")).contains("measures-undone");
        assertThat(journey.trail(reference)).contains("ListingRestored", "StrikeCancelled", "MeasuresUndone");
    }

    @Test
    void asksAPersonToRestoreTheListingWhenTheMarketplaceKeepsFailing() {
        String reference = journey.takenDown("CN_ECL", false);
        fail(reference, FailureSwitch.Call.RESTORE);
        withdraw(reference);
        for (int i = 0; i < 4; i++) {
            driver.pass(RETRY);
        }
        assertThat(journey.openTasks(reference)).containsExactly("restoreListingByHand");
        PageClient reviewer = driver.pagesAs("reviewer");
        String path = "/takedown/restore-listing-by-hand/"
                + journey.task("reviewer", "restoreListingByHand", reference)
                        .get("id")
                        .asString();
        reviewer.submit(reviewer.get(path), path, "done", "true", "doneAt", now(), "proof", "Ticket 8");
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(row("strike", reference)).containsEntry("cancelled_why", "WITHDRAWN");
    }

    @Test
    void leavesAListingDownThatAnotherCaseKeepsDown() {
        String url = journey.freshListing(false);
        String first = journey.open("CN_ECL", url);
        String second = driver.as("counsel2")
                .post("/api/v1/notices", journey.notice("counsel2", "CN_ECL", "TRADEMARK", url), "Idempotency-Key", url)
                .expect(202)
                .body()
                .get("items")
                .get(0)
                .get("case")
                .asString();
        driver.runJobs();
        journey.complete("reviewer", "verifyNotice", first, "outcome", "UPHOLD");
        journey.complete("reviewer", "verifyNotice", second, "outcome", "UPHOLD");
        withdraw(first);
        assertThat(journey.state(first)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.state(second)).isEqualTo("REMOVED");
        assertThat(journey.listingState(first)).isEqualTo("REMOVED");
        Map<String, Object> letter = letter(first, "measures-undone");
        assertThat((String) letter.get("body")).containsAnyOf("stays down for now", "暂不恢复");
    }

    @Test
    void showsASellersStrikesWithTheirFormula() {
        String reference = journey.takenDown("CN_ECL", false);
        String seller = (String) row("strike", reference).get("seller_id");
        Answer answer = driver.as("reviewer").get("/api/v1/sellers/" + seller).expect(200);
        assertThat(answer.body().get("strikes").get("formula").asString()).contains("given - cancelled");
        int inForce = answer.body().get("strikes").get("inForce").asInt();
        assertThat(inForce).isPositive();
        PageClient senior = driver.pagesAs("senior");
        String page = PageClient.main(senior.get("/sellers/" + seller));
        assertThat(senior.status()).as(page).isEqualTo(200);
        assertThat(page).contains(reference, inForce + " = ");
        driver.as("counsel").get("/api/v1/sellers/" + seller).expect(403);
        driver.as("reviewer").get("/api/v1/sellers/nobody").expect(404);
        withdraw(reference);
        Answer after = driver.as("reviewer").get("/api/v1/sellers/" + seller).expect(200);
        assertThat(after.body().get("strikes").get("inForce").asInt()).isEqualTo(inForce - 1);
    }

    private void fail(String reference, FailureSwitch.Call call) {
        switches.on(call, listing(reference), FailureSwitch.Failure.FAIL, null);
    }

    private String listing(String reference) {
        return jdbc.sql("select listing_id from infringement_case where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private void withdraw(String reference) {
        String notice = jdbc.sql(
                        """
                        select n.reference from notice n join infringement_case c on c.notice = n.id
                        where c.reference = ?""")
                .param(reference)
                .query(String.class)
                .single();
        driver.as("counsel")
                .post("/api/v1/notices/" + notice + "/withdrawal", Driver.json("reason", "Settled with the seller."))
                .expect(200);
        driver.runJobs();
    }

    private void assertFault(String id, String field, Object... fields) {
        Answer answer = driver.as("reviewer")
                .post("/api/v1/tasks/" + id + "/complete", Driver.json(fields))
                .expect(422);
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    /** A moment that a form takes: the case's opening, to the second. */
    private String now() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(ZoneOffset.UTC)
                .format(clock.instant());
    }

    private Map<String, Object> row(String table, String reference) {
        return jdbc.sql("select t.* from " + table
                        + " t join infringement_case c on c.id = t.case_id where c.reference = ?")
                .param(reference)
                .query()
                .singleRow();
    }

    private Map<String, Object> letter(String reference, String kind) {
        return jdbc.sql(
                        """
                        select l.language, l.subject, l.body from letter l join infringement_case c on c.id = l.case_id
                        where c.reference = ? and l.kind = ?""")
                .params(reference, kind)
                .query()
                .singleRow();
    }
}
