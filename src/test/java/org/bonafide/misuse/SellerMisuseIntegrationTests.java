package org.bonafide.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TimeTravel;
import org.bonafide.party.PartyService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sellers and complainants: what they are told, by which link they complain, and what no suspension takes from them. */
@BonafideTest
@TimeTravel
class SellerMisuseIntegrationTests {

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

    @Autowired
    private MisuseChecks checks;

    @Autowired
    private MisuseRules rules;

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
    void isWarnedThenSuspendedAndComplainsByTheLinkToAnotherPerson() {
        List<String> cases = stage.cases("counsel", "CN_ECL", stage.offer(), stage.offer(), stage.offer());
        cases.forEach(stage::uphold);
        String first = stage.review(stage.sellerName);
        PageClient senior = driver.pagesAs("senior");
        Document page = senior.get("/misuse/" + first + "?lang=en");
        assertThat(PageClient.main(page))
                .contains("3 listings removed as manifestly unlawful", "100 % = 100 × 3 ÷ 3", "3 of 3 are grave")
                .contains("A suspension needs an earlier warning");
        assertThat(page.select("a[href=/cases/" + cases.get(0) + "]")).isNotEmpty();
        Document wrong = senior.submit(page, "/decision", "outcome", "WARNING", "intention", "DELIBERATE");
        assertThat(senior.status()).isEqualTo(422);
        assertThat(wrong.select(".error-summary").text()).contains("Give the reason; the party reads it.");
        senior.submit(wrong, "/decision", "outcome", "WARNING", "intention", "DELIBERATE", "reason", "防伪标识均为印刷。");
        assertThat(senior.status()).isEqualTo(200);
        assertThat(stage.letter(first, "misuse-warning")).contains("您有 3 件商品因明显违法被下架", "属于故意", "防伪标识均为印刷。", "/m/");

        driver.pass(Duration.ofMinutes(1));
        stage.cases("counsel", "CN_ECL", stage.offer()).forEach(stage::uphold);
        String second = stage.review(stage.sellerName);
        stage.decide("senior", second, "SUSPENSION", 14).expect(200);
        complainsByTheLink(second);
        assertThat(PageClient.main(driver.pagesAs("reviewer").get("/sellers/" + stage.seller + "?lang=en")))
                .contains(first, second, "Suspended", "Warned");
        assertThat(driver.as("auditor")
                        .get("/api/v1/sellers/" + stage.seller)
                        .expect(200)
                        .body()
                        .get("measures")
                        .size())
                .isEqualTo(2);
    }

    private void complainsByTheLink(String reference) {
        String link = stage.link(reference);
        PageClient seller = driver.visitor();
        Document page = seller.get(link);
        assertThat(PageClient.main(page)).contains("您已被暂停", "四项因素", "对该决定提出异议").doesNotContain("Ingrid");
        Document empty = seller.submit(page, "/complaint", "text", " ");
        assertThat(seller.status()).isEqualTo(422);
        Document after = seller.submit(empty, "/complaint", "text", "标识由厂家提供。");
        assertThat(PageClient.main(after)).contains("标识由厂家提供。").doesNotContain("对该决定提出异议");
        PageClient senior = driver.pagesAs("senior");
        assertThat(PageClient.main(senior.get("/misuse/" + reference + "?lang=en")))
                .contains("A senior reviewer who did not take the decision decides this complaint.");
        PageClient other = driver.pagesAs("senior2");
        other.submit(
                other.get("/misuse/" + reference),
                "/complaint/decision",
                "outcome",
                "CONFIRM",
                "reason",
                "厂家否认提供过该标识。");
        assertThat(other.status()).isEqualTo(200);
        assertThat(PageClient.main(driver.visitor().get(link))).contains("维持原决定。", "厂家否认提供过该标识。");
        assertThat(stage.letters(reference, stage.seller))
                .containsExactly("misuse-suspension", "misuse-complaint-receipt", "misuse-confirmed");
        assertThat(driver.visitor().get("/m/AAAA").title()).isNotEmpty();
    }

    @Test
    void isJudgedByTheRuleAReviewWasOpenedUnderWhileANewRowServesWhatComesAfter() {
        MisuseStage later = new MisuseStage(driver, journey, parties, jdbc, clock);
        stage.cases("counsel", "CN_ECL", stage.offer(), stage.offer(), stage.offer())
                .forEach(stage::uphold);
        later.cases("counsel", "CN_ECL", later.offer(), later.offer()).forEach(later::uphold);
        String first = stage.review(stage.sellerName);
        assertThat(later.isReviewed(later.sellerName)).isFalse();
        jdbc.sql(
                        """
                        insert into misuse_rule select id, 2, kind, regime, 2, share, window_months, again, suspends,
                            shortest_days, longest_days, basis, ? from misuse_rule where id = 'seller' and version = 1""")
                .param(LocalDate.now(clock))
                .update();
        try {
            String second = later.review(later.sellerName);
            assertThat(later.read("senior", second).get("wanted").get("rule").asString())
                    .isEqualTo("seller/2");
            assertThat(stage.read("senior", first).get("wanted").get("rule").asString())
                    .isEqualTo("seller/1");
            assertThat(PageClient.main(driver.pagesAs("admin").get("/misuse?lang=en")))
                    .contains("announced policy against repeat infringers");
        } finally {
            jdbc.sql("update misuse_rule set effective_until = effective_from - 1 where id = 'seller' and version = 2")
                    .update();
            later.leave();
        }
    }

    @Test
    void countsComplaintsThatWereRejectedOfAllThatWereDecided() {
        for (String c : stage.cases(stage.agent, "EU_DSA", stage.listings(3))) {
            stage.refuse(c, "NO_PRIMA_FACIE_EVIDENCE");
            PageClient hasty = driver.pagesAs(stage.agent);
            hasty.submit(hasty.get("/cases/" + c), "/complaint", "text", "请再看一遍。");
            driver.runJobs();
            journey.complete("senior", "reviewRefusal", c, "outcome", "CONFIRM", "reason", "Nothing new is said.");
        }
        String review = stage.review(stage.agencyName);
        var read = stage.read("senior2", review);
        assertThat(read.get("kind").asString()).isEqualTo("COMPLAINANT");
        assertThat(read.get("factors").get("count").asInt()).isEqualTo(3);
        assertThat(read.get("factors").get("repeated").asInt())
                .as("the same text")
                .isEqualTo(2);
        stage.decide("senior2", review, "WARNING", null).expect(200);
        assertThat(stage.letter(review, "misuse-warning")).contains("您有 3 件申诉或异议明显无依据");
    }

    @Test
    void isNotHeardWhileSuspendedAsAComplainantButKeepsTheCounterNoticeOfAStatute() {
        String underDsa = stage.cases("counsel", "EU_DSA", stage.offer()).get(0);
        String underStatute = stage.cases("counsel", "CN_ECL", stage.offer()).get(0);
        stage.uphold(underDsa);
        stage.uphold(underStatute);
        stage.suspended(MisuseKind.COMPLAINANT, "EU_DSA", stage.seller, null, stage.sellerName, 30);
        String link = journey.link(underDsa, "SELLER");
        assertThat(PageClient.main(driver.visitor().get(link + "?lang=en")))
                .contains("No appeal of yours is heard until "
                        + LocalDate.now(clock).plusDays(30));
        journey.appeal(underStatute);
        assertThat(journey.state(underStatute)).isEqualTo("APPEAL");
        driver.pass(Duration.ofDays(30).plusMinutes(1));
        journey.appeal(underDsa);
        assertThat(journey.state(underDsa)).isEqualTo("APPEAL");
    }

    @Test
    void cannotComplainAboutARefusalWhileSuspendedAsAComplainant() {
        String refused = stage.cases(stage.agent, "EU_DSA", stage.listings(1)).get(0);
        stage.refuse(refused, "NO_PRIMA_FACIE_EVIDENCE");
        PageClient hasty = driver.pagesAs(stage.agent);
        Document page = hasty.get("/cases/" + refused + "?lang=en");
        String reference = stage.suspended(
                MisuseKind.COMPLAINANT, "EU_DSA", stage.agency.toString(), stage.agency, stage.agencyName, 7);
        Document answer = hasty.submit(page, "/complaint", "text", "请再看一遍。");
        assertThat(hasty.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains("are not heard until " + LocalDate.now(clock).plusDays(7), reference);
        driver.pass(Duration.ofDays(7).plusMinutes(1));
        hasty.submit(page, "/complaint", "text", "请再看一遍。");
        assertThat(journey.state(refused)).isEqualTo("COMPLAINT");
    }

    @ParameterizedTest
    @CsvSource({
        "complainant-dmca, false",
        "complainant-ecl, false",
        "complainant-rtn, false",
        "complainant-civil, false",
        "complainant-dsa, true",
        "notifier-dmca, false",
        "notifier-ecl, true",
        "seller, true"
    })
    void isSuspendedOnlyWhereTheLawLetsAgentsOrAll(String rule, boolean may) {
        String reference = stage.suspended(
                MisuseKind.NOTIFIER, "EU_DSA", stage.agency.toString(), stage.agency, stage.agencyName, 7);
        Review ofAgent = jdbc.sql("select * from misuse_review where reference = ?")
                .param(reference)
                .query(Review.class)
                .single();
        assertThat(checks.maySuspend(ofAgent, rules.stored(rule, 1))).isEqualTo(may);
    }
}
