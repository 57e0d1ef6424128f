package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What each role sees of one case that has been taken down, and that another rights holder's counsel sees nothing. */
@BonafideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePageIntegrationTests {

    private static final String NOTE = "Label is printed.";
    private static final String GOOD_FAITH = "Test buy of 3 November";

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    private String reference;

    @BeforeAll
    void takeDown() {
        reference = journey.takenDown("CN_ECL", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/diagram"})
    void pagesAreNotThereForAnotherHoldersCounsel(String part) {
        PageClient other = driver.pagesAs("counsel2");
        other.get("/cases/" + reference + part);
        assertThat(other.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/events", "/deadlines"})
    void apiKnowsNoSuchCaseForAnotherHoldersCounsel(String part) {
        driver.as("counsel2").get("/api/v1/cases/" + reference + part).expect(404);
        driver.as("counsel").get("/api/v1/cases/" + reference + part).expect(200);
    }

    @Test
    void listsOfAnotherHoldersCounselLeaveItOut() {
        JsonNode found = driver.as("counsel2")
                .get("/api/v1/cases?q=" + reference)
                .expect(200)
                .body();
        assertThat(found.get("items").size()).isZero();
        assertThat(PageClient.main(driver.pagesAs("counsel2").get("/cases?q=" + reference)))
                .doesNotContain("Northwind Software");
    }

    @Test
    void administratorHasNoPartInCases() {
        PageClient admin = driver.pagesAs("admin");
        admin.get("/cases/" + reference);
        assertThat(admin.status()).isEqualTo(403);
        driver.as("admin").get("/api/v1/cases").expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "senior", "auditor"})
    void marketplaceReadsEverything(String username) {
        Document page = driver.pagesAs(username).get("/cases/" + reference);
        assertThat(page.text()).contains(NOTE, GOOD_FAITH, "The notice was upheld", "The listing is down");
        assertThat(page.select("#letters details")).hasSizeGreaterThan(1);
    }

    @Test
    void counselReadsNeitherNotesNorStrikesNorOthersLetters() {
        Document page = driver.pagesAs("counsel").get("/cases/" + reference);
        assertThat(page.text()).contains(GOOD_FAITH, "The notice was upheld").doesNotContain(NOTE, "Strikes in force");
        assertThat(page.select("#letters").text()).doesNotContain("Buyer ·", "Seller ·");
        assertThat(driver.as("counsel")
                        .get("/api/v1/cases/" + reference + "/events")
                        .text())
                .doesNotContain(NOTE, "StrikeGiven", "TriageWeighed");
    }

    @Test
    void careReadsBuyersLettersAndNothingOfCounselsWork() {
        Document page = driver.pagesAs("care").get("/cases/" + reference);
        assertThat(page.text()).contains("The listing is down").doesNotContain(NOTE, GOOD_FAITH, "Boxed copies with");
        List<String> parties =
                page.select("#letters summary small > span:first-child").eachText();
        assertThat(parties).isNotEmpty().allMatch("Buyer"::equals);
        assertThat(driver.as("care")
                        .get("/api/v1/cases/" + reference + "/events")
                        .text())
                .doesNotContain(NOTE, GOOD_FAITH);
    }

    @Test
    void showsThePathInWordsAndForTheDiagram() {
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.get("/cases/" + reference);
        assertThat(page.select("#path ol li").eachText().toString())
                .contains("Case opened", "Verify notice", "Remove listing");
        JsonNode models = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(counsel.get("/cases/" + reference + "/diagram").body().wholeText())
                .get("models");
        assertThat(models.get(0).get("key").asString()).isEqualTo("infringement-case");
        assertThat(models.get(0).get("taken").toString()).contains("verifyNotice", "noticeUpheld", "takedown");
        assertThat(models.get(0).get("taken").toString()).doesNotContain("noticeRefused", "tellRefusal");
        assertThat(models.get(0).get("current").toString()).contains("sellerAppeal", "consumerRemediation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"counsel", "reviewer", "senior", "care", "auditor"})
    void speaksChineseThroughout(String username) {
        Document page = driver.pagesAs(username).get("/cases/" + reference + "?lang=zh-CN");
        assertThat(page.select(".case-state").text()).contains("商品已下架");
        assertThat(page.text()).doesNotContain("??", "event.", "deadline.", "step.");
    }

    @Test
    void deadlinesTellBasisAndWhatHappensIfNobodyActs() {
        Document page = driver.pagesAs("counsel").get("/cases/" + reference);
        assertThat(page.select("#deadlines").text())
                .contains(
                        "The seller’s appeal",
                        "House rule: time to appeal",
                        "If nobody acts, the listing stays removed.");
        JsonNode ledger = driver.as("counsel")
                .get("/api/v1/cases/" + reference + "/deadlines")
                .body()
                .get("items");
        assertThat(ledger.size()).isGreaterThan(1);
        assertThat(ledger.get(0).get("rule").asString()).matches("[a-z-]+/\\d+");
    }

    @Test
    void timelineTellsEachActOnce() {
        Document page = driver.pagesAs("reviewer").get("/cases/" + reference);
        assertThat(page.select("#timeline h3").eachText())
                .contains(
                        "Case opened: E-Commerce Law (China)",
                        "Notice upheld: counterfeit",
                        "Listing removed by the marketplace",
                        "Letter written: statement of reasons, to the seller")
                .doesNotContain("The verdict was recorded", "The takedown is complete")
                .noneMatch(heading -> heading.startsWith("Case moved on"));
        assertThat(page.select("#timeline details").text())
                .contains("The verdict was recorded", "Case moved on: Awaiting verification → Takedown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/tasks", "/notices", "/", "/sellers/%s", "/cases/%s"})
    void pagesShowNoCodes(String path) {
        String seller = driver.pagesAs("reviewer")
                .get("/cases/" + reference)
                .select("a[href^=/sellers/]")
                .attr("href")
                .substring("/sellers/".length());
        Document page = driver.pagesAs("senior")
                .get(path.formatted(path.startsWith("/sellers") ? seller : reference) + "?lang=zh-CN");
        page.select("[lang=en], .hash, .quote").remove();
        assertThat(PageClient.main(page))
                .doesNotContainPattern("\\b(CN_ECL|EU_DSA|US_DMCA|software|phones|electronics)\\b")
                .doesNotContainPattern("\\b[A-Z]{2,}_[A-Z_]{2,}\\b");
        assertThat(page.select("#timeline dt").eachText())
                .allMatch(label -> label.codePoints().anyMatch(c -> c >= 0x4E00) || label.equals("SHA-256"));
    }

    @Test
    void staffMayReadALetterAsItsRecipientDoesInTheSandbox() {
        String link = driver.pagesAs("senior")
                .get("/cases/" + reference)
                .select("#letters a[href*=mailbox]")
                .first()
                .attr("href");
        Document mailbox = driver.visitor().get(link);
        String anchor = link.substring(link.indexOf('#') + 1);
        assertThat(mailbox.getElementById(anchor).hasAttr("open")).isTrue();
        assertThat(mailbox.getElementById(anchor).select("a[href*=/s/], a[href*=/b/]"))
                .isNotEmpty();
        assertThat(driver.pagesAs("counsel").get("/cases/" + reference).select("#letters a[href*=mailbox]"))
                .isEmpty();
    }
}
