package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A notifier may withdraw whatever the case waits for; then nothing that it led to is left. */
@BonafideTest
@TimeTravel
class WithdrawalIntegrationTests {

    @Autowired
    Journey journey;

    @Autowired
    Driver driver;

    @Autowired
    FailureSwitches failures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingFails() {
        failures.clear();
    }

    /** All that a case may wait for, what brings it there from its opening, and its open tasks then. */
    enum Wait {
        START(false, "", (t, r) -> {}),
        VERIFICATION(false, "verifyNotice", (t, r) -> t.driver.runJobs()),
        COMPLETION(false, "completeNotice", (t, r) -> t.verify(r, "ASK", "questions", "Which label is it?")),
        COMPLAINT(false, "", (t, r) -> t.verify(r, "REFUSE", "reasonCode", "OUT_OF_SCOPE")),
        REVIEW(false, "reviewRefusal", (t, r) -> t.complain(r)),
        REMOVAL_RETRIED(false, "", (t, r) -> t.failedRemoval(r)),
        REMOVAL_BY_HAND(false, "removeListingByHand", (t, r) -> t.removalByHand(r)),
        APPEAL_OR_CLAIM(true, "", (t, r) -> t.verify(r, "UPHOLD")),
        ASSESSMENT(true, "assessAppeal", (t, r) -> t.appeal(r)),
        CURE(true, "", (t, r) -> t.assess(r, "CURE", "missing", "The invoice.")),
        ANSWER(true, "answerAppeal", (t, r) -> t.assess(r, "COMPLETE")),
        DECISION(true, "decideAppeal", (t, r) -> t.answer(r, "outcome", "CONTEST", "reason", "Not our distributor.")),
        COURT(true, "recordCourtOutcome", (t, r) -> t.block(r)),
        RESTORATION_BY_HAND(true, "restoreListingByHand", (t, r) -> t.restorationByHand(r)),
        CLAIM(true, "decideClaim", (t, r) -> t.claim(r)),
        BUYERS_ANSWER(true, "", (t, r) -> t.decide(r, "outcome", "ASK", "reason", "Please send a photograph.")),
        PAYMENT_RETRIED(true, "", (t, r) -> t.failedPayment(r)),
        PAYMENT_BY_HAND(true, "payClaimByHand", (t, r) -> t.paymentByHand(r)),
        APPEAL_AND_CLAIM(true, "assessAppeal,decideClaim", (t, r) -> t.appealAndClaim(r));

        private final boolean removed;
        private final String tasks;
        private final BiConsumer<WithdrawalIntegrationTests, String> way;

        Wait(boolean removed, String tasks, BiConsumer<WithdrawalIntegrationTests, String> way) {
            this.removed = removed;
            this.tasks = tasks;
            this.way = way;
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingOfWhatTheCaseLedTo(Wait wait) {
        // Only where the law has appeals reviewed does a person decide.
        String reference = wait == Wait.DECISION ? opened("EU_DSA") : opened();
        wait.way.accept(this, reference);
        assertThat(String.join(",", journey.openTasks(reference))).isEqualTo(wait.tasks);
        int alerts = journey.letters(reference, "BUYER").size();
        failures.clear();
        JsonNode answer = withdraw("counsel", reference).expect(200).body();
        assertThat(answer.at("/items/0/status").asString()).isEqualTo("WITHDRAWN");
        driver.runJobs();
        driver.pass(Duration.ofMinutes(2));

        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.openTasks(reference)).isEmpty();
        assertThat(listing(reference)).isIn("LIVE", "not asked for yet");
        assertThat(count("strike s", "s.case_id = c.id and s.cancelled_at is null", reference))
                .isZero();
        assertThat(count(
                        "appeal s", "s.case_id = c.id and s.state in ('RECEIVED','COMPLETE','TO_BE_CURED')", reference))
                .isZero();
        assertThat(count("claim s", "s.case_id = c.id and s.state in ('RECEIVED','ASKED','APPROVED')", reference))
                .isZero();
        assertThat(count("deadline s", "s.subject = c.id and s.state = 'OPEN'", reference))
                .isZero();
        assertThat(count("removed_listing s", "s.case_id = c.id", reference)).isZero();
        assertThat(journey.letters(reference, "NOTIFIER")).contains("case-withdrawn");
        assertThat(journey.letters(reference, "SELLER").contains("case-withdrawn-seller"))
                .isEqualTo(wait.removed);
        if (wait.removed) {
            assertThat(journey.letters(reference, "BUYER")).hasSizeGreaterThan(alerts);
            assertThat(alerts).isPositive();
        }
        assertThat(withdraw("counsel", reference).body().at("/items/0/status").asString())
                .isEqualTo("ALREADY_WITHDRAWN");
    }

    @Test
    void undoesAClosedTakedownOnceAndChangesNoOtherOutcome() {
        String removed = opened();
        verify(removed, "UPHOLD");
        driver.pass(Duration.ofDays(91));
        driver.pass(Duration.ofDays(91));
        assertThat(journey.state(removed)).isEqualTo("CLOSED REMOVED");
        assertThat(status(withdraw("counsel", removed))).isEqualTo("WITHDRAWN");
        driver.runJobs();
        assertThat(journey.state(removed)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(listing(removed)).isEqualTo("LIVE");
        assertThat(journey.trail(removed)).contains("NoticeWithdrawn", "OutcomeChanged", "StrikeCancelled");
        assertThat(status(withdraw("counsel", removed))).isEqualTo("ALREADY_WITHDRAWN");

        String refused = opened();
        verify(refused, "REFUSE", "reasonCode", "OUT_OF_SCOPE");
        driver.pass(Duration.ofDays(15));
        assertThat(journey.state(refused)).isEqualTo("CLOSED REFUSED");
        assertThat(status(withdraw("counsel", refused))).isEqualTo("ALREADY_CLOSED");

        String restored = opened();
        appeal(restored);
        journey.complete("senior", "assessAppeal", restored, "outcome", "COMPLETE");
        answer0(restored, "outcome", "ACCEPT_RESTORATION");
        assertThat(journey.state(restored)).isEqualTo("CLOSED RESTORED");
        assertThat(status(withdraw("counsel", restored))).isEqualTo("ALREADY_CLOSED");
    }

    @Test
    void endsTheCaseOnlyWhenTheLastNoticeAboutTheListingIsWithdrawn() {
        String url = journey.freshListing(true);
        String reference = journey.open("CN_ECL", url);
        JsonNode second = driver.as("counsel")
                .post("/api/v1/notices", journey.notice("counsel", "CN_ECL", "TRADEMARK", url))
                .expect(202)
                .body();
        assertThat(second.at("/items/0/status").asString()).isEqualTo("ATTACHED");
        verify(reference, "UPHOLD");
        driver.pass(Duration.ofDays(91));
        driver.pass(Duration.ofDays(91));
        assertThat(status(withdraw("counsel", reference))).isEqualTo("CASE_GOES_ON");
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED REMOVED");
        assertThat(status(driver.as("counsel")
                        .post(
                                "/api/v1/notices/" + second.get("reference").asString() + "/withdrawal",
                                Map.of("reason", "Settled."))))
                .isEqualTo("WITHDRAWN");
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(listing(reference)).isEqualTo("LIVE");
    }

    private String opened() {
        return opened("CN_ECL");
    }

    private String opened(String regime) {
        JsonNode answer = driver.as("counsel")
                .post("/api/v1/notices", journey.notice("counsel", regime, "TRADEMARK", journey.freshListing(true)))
                .expect(202)
                .body();
        return answer.at("/items/0/case").asString();
    }

    private ApiClient.Answer withdraw(String username, String reference) {
        String notice = jdbc.sql("select n.reference from notice n join infringement_case c on c.notice = n.id"
                        + " where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        return driver.as(username)
                .post("/api/v1/notices/" + notice + "/withdrawal", Map.of("reason", "Settled with the seller."));
    }

    private static String status(ApiClient.Answer answer) {
        return answer.expect(200).body().at("/items/0/status").asString();
    }

    private void verify(String reference, String outcome, Object... more) {
        driver.runJobs();
        Object[] fields = new Object[more.length + 2];
        fields[0] = "outcome";
        fields[1] = outcome;
        System.arraycopy(more, 0, fields, 2, more.length);
        journey.complete("reviewer", "verifyNotice", reference, fields);
    }

    private void complain(String reference) {
        verify(reference, "REFUSE", "reasonCode", "OUT_OF_SCOPE");
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(counsel.get("/cases/" + reference), "/complaint", "text", "The photograph shows the label.");
        driver.runJobs();
    }

    private void failedRemoval(String reference) {
        failures.on(Call.REMOVAL, null, Failure.FAIL, null);
        verify(reference, "UPHOLD");
        assertThat(journey.state(reference)).isEqualTo("TAKEDOWN");
    }

    private void removalByHand(String reference) {
        failedRemoval(reference);
        until(reference, "removeListingByHand");
    }

    private void appeal(String reference) {
        verify(reference, "UPHOLD");
        journey.appeal(reference);
    }

    private void assess(String reference, Object... outcomeAndMore) {
        appeal(reference);
        Object[] fields = new Object[outcomeAndMore.length + 1];
        fields[0] = "outcome";
        System.arraycopy(outcomeAndMore, 0, fields, 1, outcomeAndMore.length);
        journey.complete("senior", "assessAppeal", reference, fields);
    }

    private void answer(String reference, Object... fields) {
        assess(reference, "COMPLETE");
        answer0(reference, fields);
    }

    private void answer0(String reference, Object... fields) {
        journey.complete("counsel", "answerAppeal", reference, fields);
    }

    private void block(String reference) {
        String filing = driver.as("counsel")
                .upload("/api/v1/evidence", "file", "filing.pdf", "%PDF-1.4 filing".getBytes())
                .expect(201)
                .body()
                .get("id")
                .asString();
        answer(
                reference,
                "outcome",
                "BLOCK",
                "blockType",
                "COURT_ACTION",
                "court",
                "Hangzhou Internet Court",
                "number",
                "(2026) Zhe 0192 Min Chu 118",
                "filedOn",
                LocalDate.now(clock).toString(),
                "evidence",
                List.of(filing));
    }

    private void restorationByHand(String reference) {
        assess(reference, "COMPLETE");
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        answer0(reference, "outcome", "ACCEPT_RESTORATION");
        until(reference, "restoreListingByHand");
    }

    private void claim(String reference) {
        verify(reference, "UPHOLD");
        journey.claim(reference);
    }

    private void decide(String reference, Object... fields) {
        claim(reference);
        journey.complete("care", "decideClaim", reference, fields);
    }

    private void failedPayment(String reference) {
        failures.on(Call.PAYMENT, null, Failure.FAIL, null);
        decide(reference, "outcome", "PAY", "amount", "1.00");
    }

    private void paymentByHand(String reference) {
        failedPayment(reference);
        until(reference, "payClaimByHand");
    }

    private void appealAndClaim(String reference) {
        claim(reference);
        journey.appeal(reference);
    }

    private void until(String reference, String kind) {
        for (int i = 0; i < 8 && !journey.openTasks(reference).contains(kind); i++) {
            driver.pass(Duration.ofSeconds(30));
        }
    }

    private String listing(String reference) {
        boolean known = jdbc.sql("select listing_id is not null from infringement_case where reference = ?")
                .param(reference)
                .query(Boolean.class)
                .single();
        return known ? journey.listingState(reference) : "not asked for yet";
    }

    private long count(String table, String condition, String reference) {
        return jdbc.sql("select count(*) from " + table + " join infringement_case c on " + condition
                        + " where c.reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
