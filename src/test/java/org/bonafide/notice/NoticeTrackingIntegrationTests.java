package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.NoticePages;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Where each listing of a notice stands, what is waited for and from whom: page, API, file, list and home. */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=tracking")
class NoticeTrackingIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    private String notice(String... urls) {
        Map<String, Object> notice = journey.notice("counsel", "CN_ECL", "TRADEMARK", urls);
        String reference = driver.as("counsel")
                .post("/api/v1/notices", notice)
                .expect(202)
                .body()
                .get("reference")
                .asString();
        driver.runJobs();
        return reference;
    }

    private String caseOf(String notice, int line) {
        return jdbc.sql(
                        """
                        select c.reference from notice_line l join notice n on n.id = l.notice
                        join infringement_case c on c.id = l.case_id where n.reference = ? and l.line = ?""")
                .params(notice, line)
                .query(String.class)
                .single();
    }

    private static String row(Document page, int line) {
        return page.selectFirst("#row-" + line).text();
    }

    private String four() {
        String notice = notice(
                journey.freshListing(false), journey.freshListing(false), journey.freshListing(false), "the shop");
        journey.complete("reviewer", "verifyNotice", caseOf(notice, 1), "outcome", "UPHOLD", "note", "Printed.");
        journey.complete("reviewer", "verifyNotice", caseOf(notice, 2), "outcome", "ASK", "questions", "Which?");
        return notice;
    }

    @Test
    void saysWhatEachRowWaitsForFromWhomSinceWhenAndUntilWhen() {
        String notice = four();
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.get("/notices/" + notice);
        assertThat(row(page, 1)).contains("Removed").contains("The seller").contains("an appeal, if there is one");
        assertThat(row(page, 2))
                .contains("Awaiting the notifier")
                .contains("You")
                .contains("since");
        assertThat(row(page, 3)).contains("The marketplace").contains("verification of the notice");
        assertThat(page.selectFirst("#row-3").select("time")).hasSize(2);
        assertThat(row(page, 4)).contains("Row refused").contains("There is no address in this row.");
        assertThat(page.select("#standing .state-list a").eachText())
                .contains("All 4", "Waiting for you 1", "Row refused 1", "Removed 1", "Awaiting verification 1");
        assertThat(page.select(".state-bar rect")).hasSize(4);
        assertThat(page.selectFirst("#standing").text())
                .contains("Rows decided 1")
                .contains("Median");
        assertThat(row(driver.pagesAs("auditor").get("/notices/" + notice), 2))
                .as("another reader is not the notifier")
                .contains("The notifier");
    }

    @Test
    void showsOnlyTheRowsOfOneState() {
        String notice = four();
        PageClient counsel = driver.pagesAs("counsel");
        Document all = counsel.get("/notices/" + notice);
        Map<String, String> wanted =
                Map.of("MINE", "2", "REMOVED", "1", "AWAITING_VERIFICATION", "3", "REJECTED", "4", "refused", "4");
        wanted.forEach((show, line) -> assertThat(counsel.get("/notices/" + notice + "?show=" + show)
                        .select("#lines tbody tr")
                        .eachAttr("id"))
                .as(show)
                .containsExactly("row-" + line));
        assertThat(counsel.get("/notices/" + notice + "?show=%3Cb%3E").select("#lines tbody tr"))
                .hasSameSizeAs(all.select("#lines tbody tr"));
        assertThat(counsel.get("/notices/" + notice + "?show=WITHDRAWN").text()).contains("No row stands so.");
    }

    @Test
    void tellsTheSameByApi() {
        String notice = four();
        JsonNode answer = driver.as("counsel")
                .get("/api/v1/notices/" + notice)
                .expect(200)
                .body();
        assertThat(answer.get("states").get("REMOVED").asInt()).isEqualTo(1);
        assertThat(answer.get("states").get("REJECTED").asInt()).isEqualTo(1);
        JsonNode asked = answer.get("items").get(1);
        assertThat(asked.get("waitingFor").asString()).isEqualTo("NOTIFIER");
        assertThat(asked.get("waitingForWhat").asString()).isEqualTo("completeNotice");
        assertThat(asked.get("since").asString()).isLessThan(asked.get("until").asString());
        assertThat(answer.get("items").get(0).get("waitingFor").asString()).isEqualTo("SELLER");
        assertThat(answer.get("items").get(3).get("waitingFor").isNull()).isTrue();
    }

    @Test
    void exportsEveryRowAsAFileThatRunsNothing() {
        String url = journey.freshListing(false);
        Map<String, Object> content = journey.notice("counsel", "CN_ECL", "TRADEMARK");
        content.put(
                "listings",
                List.of(
                        Map.of("url", url, "reason", "=HYPERLINK(\"http://evil.example\")"),
                        Map.of("url", "=cmd|' /C calc'!A0")));
        String notice = driver.as("counsel")
                .post("/api/v1/notices", content)
                .expect(202)
                .body()
                .get("reference")
                .asString();
        driver.runJobs();
        String file = driver.as("counsel")
                .get("/api/v1/notices/" + notice + "/export.csv")
                .expect(200)
                .text();
        assertThat(file).startsWith("\uFEFFrow,given,url,title,status,case,state,");
        assertThat(file.lines()).hasSize(3);
        assertThat(file)
                .contains("'=cmd|")
                .contains("'=HYPERLINK")
                .doesNotContain(",=")
                .doesNotContain("\"=");
        assertThat(file).contains("MARKETPLACE").contains(caseOf(notice, 1)).contains("REJECTED");
        PageClient counsel = driver.pagesAs("counsel");
        assertThat(counsel.get("/notices/" + notice).select(".page-acts a").eachAttr("href"))
                .contains("/notices/" + notice + "/export.csv");
        counsel.get("/notices/" + notice + "/export.csv");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(driver.as("counsel2")
                        .get("/api/v1/notices/" + notice + "/export.csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void beginsANoticeWithTheRefusedRowsSoThatNobodyRetypesThem() {
        String notice = notice(journey.freshListing(false), "the whole shop", "https://www.ebay.com/itm/112233445566");
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.get("/notices/" + notice);
        Document draft = counsel.submit(page, "/notices/" + notice + "/again");
        assertThat(draft.text()).contains("0 good, 2 to mend");
        assertThat(draft.selectFirst("textarea[name=url-1]").val()).isEqualTo("the whole shop");
        String base = NoticePages.path(draft);
        assertThat(counsel.get(base + "/evidence")
                        .selectFirst("textarea[name=description]")
                        .val())
                .contains("盒装盗版软件");
        assertThat(counsel.get(base + "/statements").select("input[type=checkbox][checked]"))
                .as("affirmed anew")
                .isEmpty();
        PageClient auditor = driver.pagesAs("auditor");
        assertThat(auditor.get("/notices/" + notice).select("form[action$=/again]"))
                .isEmpty();
    }

    @Test
    void findsNoticesByReferenceAddressRightLawAndWhatThereIsToDo() {
        String url = journey.freshListing(false);
        String notice = notice(url, "the shop");
        PageClient counsel = driver.pagesAs("counsel");
        String part = url.replaceAll(".*//[^/]+/", "");
        for (String query : List.of(
                "q=" + notice,
                "q=" + notice.toLowerCase(java.util.Locale.ROOT),
                "q=" + encoded(part),
                "q=" + caseOf(notice, 1),
                "right=" + journey.right("counsel", "TRADEMARK"),
                "regime=CN_ECL",
                "show=REJECTED")) {
            assertThat(references(counsel, query)).as(query).contains(notice);
        }
        for (String query : List.of("regime=US_DMCA", "show=DEFECTIVE", "q=no-such-thing-anywhere", "q=%25")) {
            assertThat(references(counsel, query)).as(query).doesNotContain(notice);
        }
        assertThat(references(driver.pagesAs("counsel2"), "q=" + notice)).isEmpty();
        journey.complete("reviewer", "verifyNotice", caseOf(notice, 1), "outcome", "ASK", "questions", "Which?");
        assertThat(references(counsel, "show=MINE")).contains(notice);
        counsel.get("/notices?right=nonsense");
        assertThat(counsel.status()).isEqualTo(422);
    }

    @Test
    void findsNoticesByAnyAddressOfTheListingItsTitleAndItsSeller() {
        String id = "9" + (System.nanoTime() % 1_000_000_000_000L);
        String desk = journey.sandboxListing(id, "market.example/item.htm?id=" + id);
        String notice = notice(desk + "&spm=a2.b&rn=77", "the shop");
        PageClient counsel = driver.pagesAs("counsel");
        for (String query : List.of(
                desk,
                desk + "&spm=a2.b&rn=77",
                "HTTP://www." + desk.substring(8) + "&utm_source=mail&gclid=4",
                "https://m.market.example/item/" + id + ".html?share_token=x",
                "Look at " + desk + "。",
                "boxed " + id)) {
            assertThat(references(counsel, "q=" + encoded(query))).as(query).contains(notice);
        }
        String seller = jdbc.sql("select seller_name from infringement_case where reference = ?")
                .param(caseOf(notice, 1))
                .query(String.class)
                .single();
        assertThat(references(counsel, "right=" + right(notice) + "&q=" + encoded(seller)))
                .contains(notice);
        assertThat(references(counsel, "q=" + encoded(desk + "1"))).doesNotContain(notice);
        assertThat(references(driver.pagesAs("counsel2"), "q=" + encoded(desk))).isEmpty();
    }

    private String right(String notice) {
        return jdbc.sql("select ip_right from notice where reference = ?")
                .param(notice)
                .query(String.class)
                .single();
    }

    private static String encoded(String query) {
        return java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> references(PageClient person, String query) {
        return person.get("/notices?" + query).select("tbody a.row-main").eachText();
    }

    @Test
    void remindsCounselOfDraftsAndRefusedRows() {
        String notice = notice(journey.freshListing(false), "the shop");
        PageClient counsel = driver.pagesAs("counsel");
        NoticePages pages = new NoticePages(counsel);
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
        Document home = counsel.get("/");
        assertThat(home.select("#home-drafts a").eachAttr("href")).contains(pages.at("/check"));
        assertThat(home.selectFirst("#home-mend").text()).contains(notice).contains("1 refused row");
        assertThat(driver.pagesAs("counsel2").get("/").html()).doesNotContain(notice);
        assertThat(driver.pagesAs("reviewer").get("/").select("#home-drafts, #home-mend"))
                .isEmpty();
    }

    @Test
    void readsTenThousandRowsPageByPage() {
        String notice = notice(journey.freshListing(false));
        jdbc.sql(
                        """
                        insert into notice_line (notice, line, raw, status, answered_status, error_code)
                        select n.id, g, 'row ' || g, 'REJECTED', 'REJECTED', 'NO_LOCATION'
                        from notice n, generate_series(2, 10000) g where n.reference = ?""")
                .param(notice)
                .update();
        PageClient counsel = driver.pagesAs("counsel");
        Document first = counsel.get("/notices/" + notice);
        assertThat(first.select("#lines tbody tr")).hasSize(100);
        assertThat(first.select("#standing .state-list a").eachText()).contains("Row refused 9,999");
        Document second = counsel.get(first.selectFirst(".pager a").attr("href"));
        assertThat(second.select("#lines tbody tr").first().id()).isEqualTo("row-101");
        assertThat(driver.as("counsel")
                        .get("/api/v1/notices/" + notice + "/export.csv")
                        .expect(200)
                        .text()
                        .lines())
                .hasSize(10_001);
    }
}
