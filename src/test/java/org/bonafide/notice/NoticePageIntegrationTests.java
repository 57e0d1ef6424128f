package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.NoticePages;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BonafideTest
class NoticePageIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    private static String url() {
        return "https://market.example/item.htm?id=8"
                + Math.abs(UUID.randomUUID().getMostSignificantBits());
    }

    private Document send(PageClient counsel, String listings) {
        return new NoticePages(counsel).send(journey.right("counsel", "TRADEMARK"), "CN_ECL", listings);
    }

    @Test
    void sendsAPastedListAndShowsWhatBecameOfEachRow() {
        PageClient counsel = driver.pagesAs("counsel");
        String url = url();
        NoticePages pages = new NoticePages(counsel);
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
        pages.listings("1) " + url + "，" + url() + "\nthe whole shop\n" + url + "&spm=1");
        pages.describe("Printed labels. 印刷标签。");
        Document check = pages.affirm("Checked the list of sellers.", "Grace Lindqvist");
        assertThat(check.text())
                .contains("E-Commerce Law of the PRC, Article 42")
                .contains("印刷标签");
        Document sent = pages.send();
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(sent.text()).contains("Listings taken: 2. Rows refused: 2.");
        assertThat(sent.select("#lines tbody tr")).hasSize(4);
        assertThat(sent.text()).contains("There is no address in this row.").contains("Same as row 1.");
        assertThat(counsel.get("/notices").text()).contains(sent.location().replaceAll(".*/(N-[0-9-]+).*", "$1"));
        assertThat(driver.pagesAs("auditor").get(sent.location()).text()).contains("Checked the list of sellers.");
        PageClient other = driver.pagesAs("counsel2");
        other.get(sent.location());
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void opensNothingTwiceWhenTheButtonIsPressedTwice() {
        PageClient counsel = driver.pagesAs("counsel");
        String url = url();
        NoticePages pages = new NoticePages(counsel);
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
        pages.listings(url);
        pages.describe("Printed labels.");
        Document check = pages.affirm("", "Grace Lindqvist");
        String first = counsel.submit(check, pages.at("/send")).location();
        assertThat(first).contains("/notices/N-");
        assertThat(counsel.submit(check, pages.at("/send")).location()).isEqualTo(first);
        assertThat(counsel.get(pages.at("/check")).location()).contains("/notices/N-");
        assertThat(jdbc.sql("select count(*) from notice_line where url = ?")
                        .param(url)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsEverythingThatWasTypedWhenSomethingIsWrong() {
        PageClient counsel = driver.pagesAs("counsel");
        NoticePages pages = new NoticePages(counsel);
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
        Document rows = pages.listings("<b>the whole shop</b>\ngoods/src/Main.java");
        assertThat(rows.select("#rows-table tbody tr")).hasSize(2);
        assertThat(rows.selectFirst("textarea[name=url-1]").val()).contains("<b>the whole shop</b>");
        pages.describe("Printed labels. 印刷标签。");
        pages.affirm("Checked the list of sellers.", "Grace Lindqvist");
        Document again = pages.send();
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(again.selectFirst(".error-summary").text()).isNotBlank();
        assertThat(again.select(".error-summary a").eachAttr("href")).allMatch(h -> h.contains("/listings#rows"));
        assertThat(again.text()).contains("印刷标签").contains("Grace Lindqvist").contains("Checked the list of sellers.");
        assertThat(again.select(".affirmed-list .chip-done")).hasSize(3);
        pages.listings(url());
        assertThat(pages.send().text()).contains("Listings taken: 1. Rows refused: 2.");
    }

    @Test
    void hasAnotherLawsStatementsReadBeforeTheyAreAffirmed() {
        PageClient counsel = driver.pagesAs("counsel");
        NoticePages pages = new NoticePages(counsel);
        pages.begin(journey.right("counsel", "COPYRIGHT"), "CN_ECL");
        pages.listings(url());
        pages.describe("Copies");
        assertThat(pages.affirm("", "Grace").select(".affirmed-list .chip-done"))
                .hasSize(3);
        Document right = counsel.get(pages.at(""));
        counsel.submit(right, pages.at(""), "regime", "US_DMCA");
        assertThat(counsel.status()).isEqualTo(200);
        Document again = pages.check();
        assertThat(again.text()).contains("Under penalty of perjury");
        assertThat(again.select(".affirmed-list .chip-done")).isEmpty();
        Document boxes = counsel.get(pages.at("/statements"));
        assertThat(boxes.select("input[type=checkbox][checked]")).isEmpty();
        assertThat(boxes.selectFirst("input[name=statements.signature]").val()).isEqualTo("Grace");
        pages.send();
        assertThat(counsel.status()).isEqualTo(422);
    }

    @Test
    void speaksChineseToAChineseReader() {
        PageClient counsel = driver.pagesAs("counsel2");
        NoticePages pages = new NoticePages(counsel);
        assertThat(pages.begin(journey.right("counsel2", "TRADEMARK"), "CN_ECL").text())
                .contains("新建通知");
        assertThat(counsel.get(pages.at("/statements")).text()).contains("本人基于初步证据");
        assertThat(counsel.get("/rights").text())
                .contains("青禾 QINGHE")
                .contains("有效")
                .doesNotContain("NORTHWIND");
        assertThat(counsel.get("/notices").text()).contains("通知");
    }

    @Test
    void withdrawsTheRowsThatAreTicked() {
        PageClient counsel = driver.pagesAs("counsel");
        Document notice = send(counsel, url() + " " + url());
        String action = notice.location().replaceAll(".*(/notices/N-[0-9-]+).*", "$1/withdrawal");
        assertThat(notice.text()).contains("removed listings are restored").contains("2 open cases end");
        Document refused = counsel.submit(notice, action, "scope", "LINES", "reason", "Settled");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Tick at least one row");
        Document done = counsel.submit(notice, action, "scope", "LINES", "lines", "2", "reason", "Settled");
        assertThat(done.text()).contains("Cases open: 1.").contains("Withdrawn: 1.");
    }

    @Test
    void completesANoticeThatWasAskedAbout() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "ASK", "questions", "Which label?");
        JsonNode task = task(reference);
        PageClient counsel = driver.pagesAs("counsel");
        String path = "/notice/complete-notice/" + task.get("id").asString();
        Document form = counsel.get(path);
        assertThat(form.text()).contains("Complete notice").contains("Which label?");
        counsel.submit(form, path, "answer", " ");
        assertThat(counsel.status()).isEqualTo(422);
        driver.pagesAs("counsel2").get(path);
        counsel.submit(form, path, "answer", "The one inside the lid.", "listings", "https://market.example/item/1");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(jdbc.sql(
                                """
                                select c.state || ' ' || n.answer from infringement_case c
                                join notice_completion n on n.case_id = c.id where c.reference = ?""")
                        .param(reference)
                        .query(String.class)
                        .single())
                .isEqualTo("AWAITING_VERIFICATION The one inside the lid.");
        Document late = counsel.submit(form, path, "answer", "Once more");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(late.text()).contains("You have done this already").contains("Once more");
    }

    private JsonNode task(String reference) {
        for (JsonNode task : driver.as("counsel")
                .get("/api/v1/tasks?kind=completeNotice")
                .expect(200)
                .body()
                .get("items")) {
            if (task.toString().contains(reference)) {
                return task;
            }
        }
        throw new AssertionError("No task for " + reference);
    }
}
