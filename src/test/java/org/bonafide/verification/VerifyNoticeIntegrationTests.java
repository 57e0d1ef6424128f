package org.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bonafide.ApiClient.Answer;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TimeTravel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reviewer's verdict, through pages and API, and what follows from it. */
@BonafideTest
@TimeTravel
class VerifyNoticeIntegrationTests {

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void sortsTheCaseAndKeepsWhatItLookedAt() {
        String reference = open();
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
        assertThat(text(reference, "lane")).isEqualTo("ENHANCED");
        assertThat(text(reference, "triage_rule")).isIn("no-evidence", "authorised-seller");
        assertThat(journey.trail(reference)).contains("TriageWeighed", "CaseTriaged");
        String hours =
                """
                select cast(extract(epoch from d.latest - d.started_at) / 3600 as int) from deadline d
                join infringement_case c on c.id = d.subject and c.verify_by = d.latest
                where c.reference = ? and d.kind = 'verifyNotice.ENHANCED' and d.state = 'OPEN'""";
        assertThat(jdbc.sql(hours).param(reference).query(Integer.class).single())
                .isEqualTo(72);
    }

    @Test
    void rejectsVerdictWithoutReasonOnThePageAndKeepsWhatWasTyped() {
        String id = taskOf(open());
        PageClient reviewer = driver.pagesAs("reviewer");
        String path = "/verification/verify-notice/" + id;
        var page = reviewer.get(path);
        assertThat(reviewer.status()).isEqualTo(200);
        assertThat(page.select(".act-of button").eachText())
                .containsExactly(
                        "Remove listing and tell the seller",
                        "Refuse and tell the notifier why",
                        "Send the questions to the notifier");
        var answer = reviewer.submit(page, path, "outcome", "REFUSE", "note", "Looks genuine <b>");
        assertThat(reviewer.status()).isEqualTo(422);
        assertThat(answer.select(".error-summary a[href=#reasonCode]").text()).contains("Choose why");
        assertThat(answer.select("textarea[name=note]").text()).isEqualTo("Looks genuine <b>");
        assertThat(answer.select("input[name=outcome][checked]").val()).isEqualTo("REFUSE");
    }

    @Test
    void rejectsWhatTheOutcomeCannotDoWithout() {
        String reference = open();
        String id = taskOf(reference);
        assertFault(id, "outcome", "note", "?");
        assertFault(id, "reasonCode", "outcome", "REFUSE");
        assertFault(id, "questions", "outcome", "ASK");
        assertFault(id, "outcome", "outcome", "MAYBE");
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
    }

    @Test
    void tellsTheNotifierARefusalInTheNotifiersLanguage() {
        String reference = openAs("counsel2");
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "GENUINE_RESALE");
        assertThat(journey.state(reference)).isEqualTo("REFUSED");
        String letter = letter(reference, "refusal");
        assertThat(letter)
                .contains("该商品看来是正品，且属于合法转售。", "请通过购买样品", "《中华人民共和国电子商务法》", "/cases/" + reference)
                .doesNotContain("{", "Dear");
    }

    @Test
    void sendsTheReviewersOwnWordsOnHowToCure() {
        String reference = open();
        journey.complete(
                "reviewer",
                "verifyNotice",
                reference,
                "outcome",
                "REFUSE",
                "reasonCode",
                "RIGHT_NOT_SHOWN",
                "cure",
                "Send certificate {number} 5.");
        assertThat(letter(reference, "refusal")).contains("Send certificate {number} 5.", "Dear Grace Lindqvist");
        assertThat(journey.letters(reference, "SELLER")).isEmpty();
    }

    @Test
    void asksTheNotifierAndThenVerifiesAnew() {
        String reference = open();
        journey.complete(
                "reviewer", "verifyNotice", reference, "outcome", "ASK", "questions", "Which variant infringes?");
        assertThat(journey.state(reference)).isEqualTo("AWAITING_NOTIFIER");
        assertThat(letter(reference, "ask-notifier")).contains("Which variant infringes?");
        driver.pass(Duration.ofDays(5));
        journey.complete("counsel", "completeNotice", reference, "answer", "The red box.");
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
        assertThat(jdbc.sql(
                                """
                                select due_at - created_at >= interval '72 hours' from work_task
                                where reference = ? and kind = 'verifyNotice' and state = 'OPEN'""")
                        .param(reference)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
    }

    @Test
    void letsExactlyOneOfTwoAtOnceWinAndTellsTheOtherWhoAndWhen() throws Exception {
        String reference = open();
        String id = taskOf(reference);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> both = List.of("reviewer", "reviewer2").stream()
                    .map(who -> two.submit(() -> {
                        start.await();
                        return complete(who, id, "outcome", "UPHOLD", "note", who);
                    }))
                    .toList();
            start.countDown();
            List<Answer> answers = List.of(both.get(0).get(), both.get(1).get());
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            boolean firstWon = answers.get(0).status() == 200;
            Answer loser = answers.get(firstWon ? 1 : 0);
            assertThat(loser.text())
                    .contains(firstWon ? "Mei Tan" : "周立 Zhou Li")
                    .containsPattern("20\\d\\d-\\d\\d");
        } finally {
            two.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from verification where task = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void raisesTheUrgencyOfAnOverdueVerificationAndDecidesNothing() {
        String reference = open();
        int before = Integer.parseInt(text(reference, "priority"));
        driver.pass(Duration.ofHours(73));
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
        assertThat(journey.task("reviewer", "verifyNotice", reference)
                        .get("priority")
                        .asInt())
                .isEqualTo(before + 20);
        assertThat(journey.trail(reference)).containsOnlyOnce("VerificationEscalated");
        complete("reviewer", taskOf(reference), "outcome", "UPHOLD").expect(200);
    }

    @Test
    void letsNobodyReviewTheirOwnRefusal() {
        String reference = open();
        journey.complete("senior", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "OUT_OF_SCOPE");
        complain(reference);
        assertThat(journey.state(reference)).isEqualTo("COMPLAINT");
        String id =
                journey.task("senior2", "reviewRefusal", reference).get("id").asString();
        complete("senior", id, "outcome", "CONFIRM", "reason", "As I said.").expect(403);
        PageClient barred = driver.pagesAs("senior");
        barred.get("/verification/review-refusal/" + id);
        assertThat(barred.status()).isEqualTo(403);
        complete("senior2", id, "outcome", "OVERTURN").expect(422);
        PageClient senior2 = driver.pagesAs("senior2");
        assertThat(senior2.get("/verification/review-refusal/" + id).select("textarea[name=reason]"))
                .hasSize(1);
        complete("senior2", id, "outcome", "OVERTURN", "reason", "The box is within class 9.")
                .expect(200);
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(text(reference, "decided_by")).isEqualTo("senior2");
        assertThat(letter(reference, "refusal-overturned")).contains("The box is within class 9.");
    }

    @Test
    void closesTheCaseWhenARefusalIsConfirmed() {
        String reference = open();
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "OUT_OF_SCOPE");
        complain(reference);
        journey.complete(
                "senior", "reviewRefusal", reference, "outcome", "CONFIRM", "reason", "Class 25 is not registered.");
        assertThat(journey.state(reference)).isEqualTo("CLOSED REFUSED");
        assertThat(letter(reference, "refusal-confirmed")).contains("Class 25 is not registered.");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
    }

    private String open() {
        return openAs("counsel");
    }

    private String openAs(String counsel) {
        String url = journey.freshListing(false);
        String reference = driver.as(counsel)
                .post("/api/v1/notices", journey.notice(counsel, "CN_ECL", "TRADEMARK", url), "Idempotency-Key", url)
                .expect(202)
                .body()
                .get("items")
                .get(0)
                .get("case")
                .asString();
        driver.runJobs();
        return reference;
    }

    private String taskOf(String reference) {
        return journey.task("reviewer", "verifyNotice", reference).get("id").asString();
    }

    private Answer complete(String who, String id, Object... fields) {
        return driver.as(who).post("/api/v1/tasks/" + id + "/complete", Driver.json(fields));
    }

    private void assertFault(String id, String field, Object... fields) {
        Answer answer = complete("reviewer", id, fields).expect(422);
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(answer.body().get("errors").get(0).get("message").asString()).doesNotContain("{");
    }

    private void complain(String reference) {
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(
                counsel.get("/cases/" + reference),
                "/cases/" + reference + "/complaint",
                "text",
                "The goods are covered.");
        driver.runJobs();
    }

    private String letter(String reference, String kind) {
        return jdbc.sql(
                        """
                        select l.subject || ' ' || l.body from letter l join infringement_case c on c.id = l.case_id
                        where c.reference = ? and l.kind = ?""")
                .params(reference, kind)
                .query(String.class)
                .single();
    }

    private String text(String reference, String column) {
        return jdbc.sql("select cast(" + column + " as text) from infringement_case where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }
}
