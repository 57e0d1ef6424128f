package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

/** The list of cases, by API and page. */
@BonafideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseListIntegrationTests {

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    private String notice;
    private JsonNode items;

    @BeforeAll
    void giveNoticeOfSeven() {
        String[] urls = new String[7];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = journey.freshListing(false);
        }
        JsonNode answer = driver.as("counsel")
                .post(
                        "/api/v1/notices",
                        journey.notice("counsel", "CN_ECL", "TRADEMARK", urls),
                        "Idempotency-Key",
                        "list")
                .expect(202)
                .body();
        notice = answer.get("reference").asString();
        items = answer.get("items");
        driver.runJobs();
    }

    @Test
    void pagesThroughAllOnceWhileNewCasesArrive() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = list("q=" + notice + "&limit=2" + after);
            page.get("items").forEach(c -> seen.add(c.get("reference").asString()));
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
            if (seen.size() == 2) {
                journey.open("CN_ECL", journey.freshListing(false));
            }
        } while (after != null);
        List<String> opened = new ArrayList<>();
        items.forEach(i -> opened.add(i.get("case").asString()));
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void findsByPartOfTitleAddressSellerAndReferenceInAnyCase() {
        JsonNode one = driver.as("counsel")
                .get("/api/v1/cases/" + items.get(0).get("case").asString())
                .expect(200)
                .body();
        String title = one.get("listing").get("title").asString();
        for (String q : List.of(
                title.substring(1, Math.min(12, title.length())).toUpperCase(java.util.Locale.ROOT),
                one.get("listing").get("url").asString().substring(8),
                one.get("seller").get("name").asString(),
                one.get("reference").asString().toLowerCase(java.util.Locale.ROOT))) {
            List<String> found = new ArrayList<>();
            list("limit=200&q=" + encode(q))
                    .get("items")
                    .forEach(c -> found.add(c.get("reference").asString()));
            assertThat(found).as(q).contains(one.get("reference").asString());
        }
    }

    @Test
    void takesWildcardsAsWrittenAndNoControlCharacter() {
        assertThat(list("q=" + encode("%")).get("items").size()).isZero();
        assertThat(list("q=" + encode("_______________")).get("items").size()).isZero();
        assertThat(list("q=%00" + notice).get("items").size()).isEqualTo(7);
    }

    @Test
    void narrowsByStateRegimeAndSeller() {
        JsonNode found = list("state=AWAITING_VERIFICATION&regime=CN_ECL&q=" + notice);
        assertThat(found.get("items").size()).isEqualTo(7);
        assertThat(list("state=CLOSED&q=" + notice).get("items").size()).isZero();
        assertThat(list("regime=US_DMCA&q=" + notice).get("items").size()).isZero();
        String seller = found.get("items").get(0).get("seller").get("id").asString();
        list("seller=" + seller)
                .get("items")
                .forEach(c -> assertThat(c.get("seller").get("id").asString()).isEqualTo(seller));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=LOST", "outcome=WON", "limit=many", "after=garbage"})
    void saysWhichParameterIsWrong(String query) {
        JsonNode problem =
                driver.as("counsel").get("/api/v1/cases?" + query).expect(422).body();
        assertThat(problem.get("errors").get(0).get("field").asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void tellsMoneyTimesAndOpenTasks() {
        JsonNode one = driver.as("reviewer")
                .get("/api/v1/cases/" + items.get(0).get("case").asString())
                .body();
        assertThat(one.get("notice").asString()).isEqualTo(notice);
        assertThat(one.get("listing").get("price").get("amount").asString()).matches("\\d+\\.\\d{2}");
        assertThat(one.get("openedAt").asString()).endsWith("Z");
        assertThat(one.get("openTasks").get(0).get("kind").asString()).isEqualTo("verifyNotice");
        assertThat(one.get("dueAt").asString()).endsWith("Z");
    }

    @Test
    void pageTeachesWhenThereIsNothing() {
        Document page = driver.pagesAs("counsel").get("/cases?q=nothing-like-it&state=CLOSED");
        assertThat(PageClient.main(page)).contains("No case matches");
        assertThat(page.select("option[selected]").eachAttr("value")).contains("CLOSED");
    }

    @Test
    void rowOpensTheCase() {
        Document page = driver.pagesAs("reviewer").get("/cases?q=" + notice);
        assertThat(page.select("tr.row-link a.row-main")).hasSize(7);
        assertThat(page.select("tr.row-link .chip").eachText()).allMatch("Awaiting verification"::equals);
    }

    private JsonNode list(String query) {
        return driver.as("counsel").get("/api/v1/cases?" + query).expect(200).body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
