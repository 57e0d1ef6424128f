package org.bonafide.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.NoticePages;
import org.bonafide.PageClient;
import org.bonafide.TimeTravel;
import org.bonafide.party.PartyService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A notifier whose notices are manifestly unfounded: looked at by a human, warned, suspended, heard. */
@BonafideTest
@TimeTravel
class NotifierMisuseIntegrationTests {

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    @Autowired
    private PartyService parties;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MisuseStage stage;

    @BeforeEach
    void arrive() {
        stage = new MisuseStage(driver, journey, parties, jdbc, clock);
    }

    @AfterEach
    void leave() {
        stage.leave();
    }

    @Test
    void isWarnedBeforeItIsSuspendedAndWorksAgainOnceAnotherPersonGrantsItsComplaint() {
        List<String> cases = stage.cases(stage.agent, "EU_DSA", stage.listings(6));
        cases.subList(0, 4).forEach(c -> stage.refuse(c, "NO_PRIMA_FACIE_EVIDENCE"));
        stage.uphold(cases.get(5));
        assertThat(stage.isReviewed(stage.agencyName)).as("four of five").isFalse();
        stage.refuse(cases.get(4), "LICENSED_SELLER");
        String first = stage.review(stage.agencyName);
        factors(stage.read("senior", first), 5, 6, 83, 1, 0);
        MisuseStage.isRefused(stage.decide("senior", first, "SUSPENSION", 30), "outcome", "misuse.warning.first");
        stage.decide("senior", first, "WARNING", null).expect(200);
        warned(first);

        driver.pass(Duration.ofMinutes(1));
        List<String> more = stage.cases(stage.agent, "EU_DSA", stage.listings(2));
        stage.refuse(more.get(0), "LICENSED_SELLER");
        assertThat(stage.isReviewed(stage.agencyName)).as("one more").isFalse();
        stage.refuse(more.get(1), "NO_PRIMA_FACIE_EVIDENCE");
        String second = stage.review(stage.agencyName);
        factors(stage.read("senior", second), 7, 8, 87, 2, 2);
        MisuseStage.isRefused(stage.decide("senior", second, "SUSPENSION", 91), "days", "misuse.days.wrong");
        stage.decide("senior", second, "SUSPENSION", 30).expect(200);
        suspended(second);
        complains(second);
    }

    private static void factors(JsonNode review, int count, int total, int share, int grave, int afterWarning) {
        JsonNode f = review.get("factors");
        assertThat(f.get("count").asInt()).isEqualTo(count);
        assertThat(f.get("total").asInt()).isEqualTo(total);
        assertThat(f.get("share").asInt()).isEqualTo(share);
        assertThat(f.get("grave").asInt()).isEqualTo(grave);
        assertThat(f.get("afterWarning").asInt()).isEqualTo(afterWarning);
        assertThat(review.get("items").size()).isEqualTo(count);
        assertThat(review.get("wanted").get("basis").asString()).contains("2022/2065 Art 23(2)");
    }

    private void warned(String reference) {
        assertThat(stage.trail(reference)).startsWith("MisuseReviewOpened", "MisuseDecided", "LetterSent");
        assertThat(stage.letters(reference, stage.agent)).containsExactly("misuse-warning");
        assertThat(stage.letter(reference, "misuse-warning"))
                .contains("予以警告", "您有 5 件通知明显无依据", "83%（6 件中的 5 件）", "获授权的卖家", "属于疏忽")
                .contains("授权名单一看便知。", "免费提出异议", "/misuse/" + reference, "2022/2065");
        String letter = "/letters/" + stage.letterId(reference, "misuse-warning");
        assertThat(status(stage.agent, letter)).isEqualTo(200);
        assertThat(status("counsel", letter)).as("its principal").isEqualTo(404);
        assertThat(status("senior2", letter)).isEqualTo(200);
        assertThat(driver.as(stage.agent).get("/api/v1/misuse").expect(200).text())
                .contains(reference);
        for (String other : List.of("counsel", "counsel2")) {
            assertThat(driver.as(other).get("/api/v1/misuse").expect(200).text())
                    .doesNotContain(reference);
            assertThat(status(other, "/misuse/" + reference)).isEqualTo(404);
        }
    }

    private void suspended(String reference) {
        var refused = stage.notice(stage.agent, "EU_DSA", stage.listings(1));
        MisuseStage.isRefused(refused, "regime", "notice.suspended");
        assertThat(refused.body().get("errors").get(0).get("message").asString())
                .contains(
                        stage.agencyName, reference, "在 " + LocalDate.now(clock).plusDays(30));
        PageClient hasty = driver.pagesAs(stage.agent);
        assertThat(PageClient.main(hasty.get("/notices/new?lang=en")))
                .contains("your notices are not processed until", "Why, and how to complain");
        Document sent = new NoticePages(hasty)
                .send(journey.right(stage.agent, "TRADEMARK"), "EU_DSA", journey.freshListing(false));
        assertThat(hasty.status()).isEqualTo(422);
        assertThat(sent.select(".error-summary").text()).contains("are not processed until", reference);
        stage.notice(stage.agent, "CN_ECL", stage.listings(1)).expect(202);
        stage.notice("counsel", "EU_DSA", stage.listings(1)).expect(202);
        assertThat(stage.letter(reference, "misuse-suspension")).contains("到期自动结束", "不处理您依本法发出的新通知");
    }

    private void complains(String reference) {
        String path = "/api/v1/misuse/" + reference + "/complaint";
        driver.as("counsel2").post(path, Driver.json("text", "Not mine.")).expect(404);
        PageClient hasty = driver.pagesAs(stage.agent);
        hasty.submit(hasty.get("/misuse/" + reference), "/complaint", "text", "名单当时尚未公布。");
        assertThat(hasty.status()).isEqualTo(200);
        driver.as(stage.agent).post(path, Driver.json("text", "Again.")).expect(409);
        var lift = Driver.json("outcome", "LIFT", "reason", "名单在通知之后才公布。");
        driver.as("senior").post(path + "/decision", lift).expect(403);
        driver.as("reviewer").post(path + "/decision", lift).expect(403);
        MisuseStage.isRefused(stage.notice(stage.agent, "EU_DSA", stage.listings(1)), "regime", "notice.suspended");
        driver.as("senior2").post(path + "/decision", lift).expect(200);
        stage.notice(stage.agent, "EU_DSA", stage.listings(1)).expect(202);
        assertThat(stage.letters(reference, stage.agent))
                .containsExactly("misuse-suspension", "misuse-complaint-receipt", "misuse-lifted");
        assertThat(stage.trail(reference))
                .contains("MisuseComplained", "MisuseComplaintDecided")
                .endsWith("LetterSent", "MeasureLifted");
    }

    @Test
    void isTakenUpAgainOnceTheSuspensionHasEndedByItself() {
        String reference = stage.suspended(
                MisuseKind.NOTIFIER, "EU_DSA", stage.agency.toString(), stage.agency, stage.agencyName, 7);
        MisuseStage.isRefused(stage.notice(stage.agent, "EU_DSA", stage.listings(1)), "regime", "notice.suspended");
        driver.pass(Duration.ofDays(7).plusMinutes(1));
        stage.notice(stage.agent, "EU_DSA", stage.listings(1)).expect(202);
        driver.pass(Duration.ofDays(1));
        assertThat(stage.letters(reference, stage.agent)).containsExactly("misuse-ended");
        assertThat(stage.trail(reference)).containsOnlyOnce("SuspensionEnded");
        assertThat(stage.read("senior", reference).get("state").asString()).isEqualTo("ENDED");
    }

    @Test
    void isNotHeldBackWhereOneThatRestsOnALiftedWarningFalls() {
        String reference = stage.suspended(
                MisuseKind.NOTIFIER, "EU_DSA", stage.agency.toString(), stage.agency, stage.agencyName, 30);
        String warning = jdbc.sql(
                        """
                        select w.reference from misuse_review s join misuse_review w on w.id = s.warning
                        where s.reference = ?""")
                .param(reference)
                .query(String.class)
                .single();
        jdbc.sql(
                        """
                        insert into misuse_complaint (review, text, made_by, made_by_name, made_at)
                        select id, 'Wrong', 'x', 'x', decided_at from misuse_review where reference = ?""")
                .param(warning)
                .update();
        driver.as("senior2")
                .post(
                        "/api/v1/misuse/" + warning + "/complaint/decision",
                        Driver.json("outcome", "LIFT", "reason", "It was arguable."))
                .expect(200);
        stage.notice(stage.agent, "EU_DSA", stage.listings(1)).expect(202);
        assertThat(stage.letters(reference, stage.agent)).containsExactly("misuse-fallen");
    }

    private int status(String username, String path) {
        PageClient client = driver.pagesAs(username);
        client.get(path);
        return client.status();
    }
}
