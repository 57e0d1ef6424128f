package org.bonafide.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registry's pages, from the first draft to the entry, and the holder's partners. */
@BonafideTest
class RightPageIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    JdbcClient jdbc;

    private RightDesk desk;

    @BeforeEach
    void open() {
        desk = new RightDesk(driver);
    }

    @Test
    void keepsWhatIsTypedAndTellsAtTheFieldsWhatIsMissing() {
        PageClient counsel = driver.pagesAs("counsel");
        assertThat(counsel.get("/rights/new").select("main a[href*=kind]")).hasSize(4);
        Document form = counsel.get("/rights/new?kind=TRADEMARK");
        String title = "Page mark " + UUID.randomUUID();
        Document answer =
                counsel.submit(form, "/rights/new", "title", title, "jurisdictions", "CN, XX", "act", "SUBMIT");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(answer.select(".error-summary a").eachAttr("href")).containsExactly("#jurisdictions");
        assertThat(answer.selectFirst("#title").val()).isEqualTo(title);
        answer = counsel.submit(answer, "/rights/new", "jurisdictions", "CN", "act", "SUBMIT");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(answer.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#number", "#office", "#classes", "#validUntil", "#files");
        String id = jdbc.sql("select id::text from ip_right where title = ?")
                .param(title)
                .query(String.class)
                .single();
        answer = counsel.submit(
                answer,
                "/rights/" + id + "/edit",
                "number",
                String.valueOf(System.nanoTime()),
                "office",
                "CNIPA",
                "classes",
                "9",
                "validUntil",
                "2031-05-01",
                "kept",
                desk.certificate("counsel"),
                "act",
                "SUBMIT");
        assertThat(counsel.status()).as(PageClient.main(answer)).isEqualTo(200);
        assertThat(desk.state(id)).isEqualTo("SUBMITTED");
        decideByPage(id);
    }

    private void decideByPage(String id) {
        PageClient reviewer = driver.pagesAs("reviewer");
        assertThat(reviewer.get("/rights/check").select("a[href$=" + id + "]")).hasSize(1);
        Document check = reviewer.get("/rights/check/" + id);
        assertThat(check.select("figure img[src^=/evidence/]"))
                .as("the certificate is beside the form")
                .hasSize(1);
        Document undecided = reviewer.submit(check, "/rights/check/" + id);
        assertThat(reviewer.status()).isEqualTo(422);
        Document unreasoned = reviewer.submit(undecided, "/rights/check/" + id, "outcome", "REJECT");
        assertThat(unreasoned.select(".error-summary a").eachAttr("href")).containsExactly("#reasonCode");
        reviewer.submit(check, "/rights/check/" + id, "outcome", "APPROVE");
        assertThat(reviewer.status()).isEqualTo(200);
        assertThat(desk.state(id)).isEqualTo("IN_FORCE");
        reviewer.submit(check, "/rights/check/" + id, "outcome", "APPROVE");
        assertThat(reviewer.status()).as("decided already").isEqualTo(409);
        Document page = driver.pagesAs("counsel").get("/rights/" + id);
        assertThat(page.select(".timeline").text()).contains("The marketplace entered it", "Mei Tan");
        assertThat(page.select("a[href^=/letters/]")).hasSize(1);
    }

    @Test
    void doesNotDecideOnWhatCounselHasChangedMeanwhile() {
        String id = desk.submitted("counsel", desk.mark("counsel", "Moved " + UUID.randomUUID()));
        PageClient reviewer = driver.pagesAs("reviewer");
        Document check = reviewer.get("/rights/check/" + id);
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(counsel.get("/rights/" + id), "/recall");
        reviewer.submit(check, "/rights/check/" + id, "outcome", "APPROVE");
        assertThat(reviewer.status()).isEqualTo(409);
        counsel.submit(counsel.get("/rights/" + id + "/edit"), "/edit", "owner", "Another owner", "act", "SUBMIT");
        reviewer.submit(check, "/rights/check/" + id, "outcome", "APPROVE");
        assertThat(reviewer.status()).isEqualTo(409);
        assertThat(desk.state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void bringsWhatNeedsSomebodyToTheHomePage() {
        String id = desk.submitted("counsel", desk.mark("counsel", "Home " + UUID.randomUUID()));
        assertThat(driver.pagesAs("senior").get("/").select("a.tile[href=/rights/check]"))
                .hasSize(1);
        desk.decide("senior", id, "REJECT", "OTHER_NUMBER").expect(200);
        Document home = driver.pagesAs("counsel").get("/");
        assertThat(home.select("a.tile[href$=status=REJECTED]")).hasSize(1);
        assertThat(home.select("a.tile[href$=status=EXPIRED]")).hasSize(1);
        assertThat(driver.pagesAs("auditor").get("/").select("a.tile[href^=/rights]"))
                .isEmpty();
    }

    @Test
    void changesThePriceAtOnceAndDropsADraft() {
        String id = desk.entered("counsel", desk.mark("counsel", "Price " + UUID.randomUUID()));
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(
                counsel.get("/rights/" + id), "/price", "priceMin", "80", "priceMax", "20", "priceCurrency", "CNY");
        assertThat(counsel.status()).isEqualTo(422);
        Document page = counsel.submit(
                counsel.get("/rights/" + id), "/price", "priceMin", "80", "priceMax", "120.5", "priceCurrency", "cny");
        assertThat(page.text()).contains("80.00 – 120.50 CNY");
        String draft = desk.draft("counsel", desk.mark("counsel", "Draft " + UUID.randomUUID()));
        counsel.submit(counsel.get("/rights/" + draft), "/drop");
        assertThat(desk.state(draft)).isEqualTo("RETIRED");
        assertThat(driver.pagesAs("reviewer").get("/rights?status=RETIRED").html())
                .doesNotContain(draft);
    }

    @Test
    void takesSellersOneByOneAndAsAListAllOrNone() {
        PageClient counsel = driver.pagesAs("counsel");
        Document page = counsel.get("/rights/sellers");
        counsel.submit(
                page, "/rights/sellers", "sellerId", "x-77", "sellerName", "Seven Seas", "validUntil", "2027-01-01");
        assertThat(counsel.status()).isEqualTo(200);
        Document faulty = counsel.submit(page, "/rights/sellers/import", "lines", "x-78,Good\nx-79");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(faulty.select("table.table-compact").text()).contains("2", "x-79");
        assertThat(sellers("x-78")).isZero();
        counsel.submit(
                faulty, "/rights/sellers/import", "lines", "x-78,Good\nx-79,Better,,2027-02-01\nx-77,Eight Seas");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(sellers("x-77") + sellers("x-78") + sellers("x-79")).isEqualTo(3);
        Document listed = counsel.get("/rights/sellers?q=eight");
        assertThat(listed.select("tbody").text()).contains("Eight Seas").doesNotContain("Good");
        assertThat(driver.pagesAs("counsel2").get("/rights/sellers?q=x-7").text())
                .doesNotContain("Eight Seas");
        assertThat(driver.pagesAs("reviewer").get("/rights/sellers?q=x-7").text())
                .contains("Eight Seas");
        assertThat(driver.visitor().get("/safety").text()).contains("Eight Seas");
        String action = listed.select("form[action$=/end]").first().attr("action");
        counsel.submit(listed, action);
        assertThat(driver.visitor().get("/safety").text()).doesNotContain("Eight Seas");
        PageClient other = driver.pagesAs("counsel2");
        Document profile = other.get("/profile");
        profile.select("form").last().attr("action", action);
        other.submit(profile, action);
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void namesSuppliersAndPlacesAndEndsThem() {
        PageClient counsel = driver.pagesAs("counsel2");
        counsel.submit(counsel.get("/rights/suppliers"), "/rights/suppliers", "name", "远洋供应 Ltd.", "contact", "0571");
        assertThat(counsel.get("/rights/suppliers").text()).contains("远洋供应 Ltd.");
        counsel.submit(
                counsel.get("/rights/sources"),
                "/rights/sources",
                "kind",
                "FLAGSHIP_STORE",
                "name",
                "New Store",
                "url",
                "javascript:alert(1)",
                "language",
                "en");
        assertThat(counsel.status()).isEqualTo(422);
        counsel.submit(
                counsel.get("/rights/sources"),
                "/rights/sources",
                "kind",
                "FLAGSHIP_STORE",
                "name",
                "New Store",
                "url",
                "https://new.shop.example/",
                "language",
                "en");
        assertThat(driver.visitor().get("/safety").text()).contains("New Store");
        Document page = counsel.get("/rights/sources");
        String action = page.select("tr:contains(New Store) form").first().attr("action");
        counsel.submit(page, action);
        assertThat(driver.visitor().get("/safety").text()).doesNotContain("New Store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void speaksTheReadersLanguageOnEveryPage(String language) {
        String id = desk.submitted("counsel", desk.mark("counsel", "Words " + UUID.randomUUID()));
        PageClient counsel = driver.pagesAs("counsel");
        counsel.get("/?lang=" + language);
        for (String path : new String[] {
            "/rights",
            "/rights/new",
            "/rights/new?kind=PATENT",
            "/rights/" + id,
            "/rights/sellers",
            "/rights/suppliers",
            "/rights/sources",
            "/attorneys",
            "/attorneys/new"
        }) {
            Document page = counsel.get(path);
            assertThat(counsel.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain("??");
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("main h1").text().codePoints().anyMatch(c -> c > 0x4E00 && c < 0x9FFF))
                    .as(path)
                    .isEqualTo(language.startsWith("zh") && !path.contains(id));
        }
        PageClient reviewer = driver.pagesAs("reviewer");
        reviewer.get("/?lang=" + language);
        for (String path : new String[] {"/rights/check", "/rights/check/" + id}) {
            assertThat(reviewer.get(path).text()).as(path).doesNotContain("??");
            assertThat(reviewer.status()).as(path).isEqualTo(200);
        }
    }

    private int sellers(String id) {
        return jdbc.sql("select count(*) from authorised_seller where seller_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
