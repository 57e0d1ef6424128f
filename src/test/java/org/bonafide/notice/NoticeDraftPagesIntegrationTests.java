package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.NoticePages;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed on the pages of a new notice is kept, mended row by row, and nobody else's. */
@BonafideTest
class NoticeDraftPagesIntegrationTests {

    private static final String HOSTILE = "\"><script>pwn()</script><img src=x onerror=pwn()>${7*7} {{7*7}} 'x' 北风";

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    private PageClient counsel;
    private NoticePages pages;

    @BeforeEach
    void begin() {
        counsel = driver.pagesAs("counsel");
        pages = new NoticePages(counsel);
    }

    private static String url() {
        return "https://market.example/item.htm?id=7"
                + Math.abs(UUID.randomUUID().getMostSignificantBits());
    }

    private Document withRows(String listings) {
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
        return pages.listings(listings);
    }

    private int drafts() {
        return jdbc.sql("select count(*) from notice_draft")
                .query(Integer.class)
                .single();
    }

    @Test
    void looksAtTheFirstPageWithoutBeginningADraft() {
        int before = drafts();
        assertThat(counsel.get("/notices/new").select("select[name=right] option"))
                .hasSizeGreaterThan(1);
        Document wrong = counsel.submit(counsel.get("/notices/new"), "/notices/new");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(wrong.select(".error-summary a").eachAttr("href")).contains("#right");
        assertThat(drafts()).isEqualTo(before);
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
        assertThat(drafts()).isEqualTo(before + 1);
    }

    @Test
    void saysWhyALawFitsAndWhyAnotherDoesNot() {
        Document right = counsel.get("/notices/new?right=" + journey.right("counsel", "TRADEMARK"));
        assertThat(right.select("input[name=regime]").eachAttr("value"))
                .contains("CN_ECL", "EU_DSA")
                .doesNotContain("US_DMCA");
        assertThat(right.selectFirst("input[name=regime][checked]").val()).isEqualTo("CN_ECL");
        assertThat(right.selectFirst("#why-CN_ECL").text()).contains("e-commerce platform");
        assertThat(right.selectFirst("#laws details").text()).contains("DMCA");
    }

    @Test
    void mendsARowOnTheSpotAndLosesNothingTypedInTheOthers() {
        String good = url();
        Document rows = withRows(String.join("\n", good, url(), "the whole shop", "https://ebay.com/itm/123456789012"));
        assertThat(rows.select("textarea[name^=url-]").eachAttr("name")).containsExactly("url-3", "url-4");
        assertThat(rows.selectFirst("textarea[name=url-3]").attr("aria-describedby"))
                .isEqualTo("problem-3");
        assertThat(rows.selectFirst("#problem-3").text()).contains("There is no address in this row.");
        Document after = pages.rows("check", "3", "url-3", url(), "url-4", "also the other shop", "note-4", "Ask Li");
        assertThat(after.text()).contains("3 good, 1 to mend");
        assertThat(after.select("textarea[name^=url-]").eachAttr("name")).containsExactly("url-4");
        assertThat(after.selectFirst("textarea[name=url-4]").val()).isEqualTo("also the other shop");
        assertThat(after.selectFirst("input[name=note-4]").val()).isEqualTo("Ask Li");
        Document same = pages.rows("checkAll", "1", "url-4", good + "&spm=a.b");
        assertThat(same.text()).contains("Same as row 1.");
        Document gone = pages.rows("remove", "4");
        assertThat(gone.text()).contains("Rows removed: 1.").contains("3 good, 0 to mend");
        assertThat(gone.select("#rows-table tbody tr")).hasSize(3);
    }

    @Test
    void removesAllFaultyRowsAtOnce() {
        withRows(String.join("\n", url(), "shop one", "shop two"));
        Document after = pages.rows("clearFaulty", "1");
        assertThat(after.text()).contains("Rows removed: 2.").contains("1 good, 0 to mend");
    }

    @Test
    void putsMendedRowsInThePlaceOfTheFaultyOnes() {
        withRows(String.join("\n", url(), "shop one", "shop two"));
        String file = counsel.get(pages.at("/errors.csv")).wholeText();
        assertThat(file)
                .contains("row,field,code,problem,fix,given,url,reason,note")
                .contains("NO_LOCATION");
        Document after = counsel.submit(
                counsel.get(pages.at("/listings")),
                pages.at("/listings"),
                "listings",
                url() + "\n" + url(),
                "replace",
                "true");
        assertThat(after.text()).contains("3 good, 0 to mend");
    }

    @Test
    void isGoneOnWithAfterLoggingOutAndDiscardedWithAClick() {
        withRows(url());
        pages.describe("Woven label missing. 没有织标。");
        PageClient later = driver.pagesAs("counsel");
        Document list = later.get("/notices");
        assertThat(list.select("#drafts a").eachAttr("href")).contains(pages.at("/check"));
        assertThat(later.get(pages.at("/evidence"))
                        .selectFirst("textarea[name=description]")
                        .val())
                .isEqualTo("Woven label missing. 没有织标。");
        assertThat(later.get("/notices/new").select("main a").eachAttr("href")).contains(pages.at("/check"));
        later.submit(list, pages.at("/discard"));
        assertThat(later.status()).isEqualTo(200);
        later.get(pages.at("/check"));
        assertThat(later.status()).isEqualTo(404);
    }

    @Test
    void isNobodyElsesNotEvenAColleagues() {
        withRows(url());
        for (String who : List.of("counsel2", "reviewer", "auditor")) {
            PageClient other = driver.pagesAs(who);
            for (String page :
                    List.of("", "/listings", "/evidence", "/statements", "/check", "/errors.csv", "/checks")) {
                other.get(pages.at(page));
                assertThat(other.status()).as(who + " " + page).isIn(403, 404);
            }
        }
        PageClient other = driver.pagesAs("counsel2");
        Document own = other.get("/profile");
        for (String act : List.of("", "/listings", "/rows", "/evidence", "/statements", "/send", "/discard")) {
            own.selectFirst("form:has(input[name=_csrf])").attr("action", pages.at(act));
            other.submit(own, pages.at(act), "listings", url(), "description", "mine now");
            assertThat(other.status()).as(act).isEqualTo(404);
        }
        assertThat(pages.check().text()).contains("1 good, 0 to mend").doesNotContain("mine now");
    }

    @Test
    void keepsBothTextsWhenTwoWindowsWriteTheSame() {
        withRows(url());
        Document first = counsel.get(pages.at("/evidence"));
        Document second = counsel.get(pages.at("/evidence"));
        Document statements = counsel.get(pages.at("/statements"));
        counsel.submit(first, pages.at("/evidence"), "description", "Said in the first window");
        assertThat(counsel.status()).isEqualTo(200);
        Document both = counsel.submit(second, pages.at("/evidence"), "description", "Said in the second window");
        assertThat(counsel.status()).isEqualTo(409);
        assertThat(both.selectFirst(".note-warn").text()).contains("Said in the first window");
        assertThat(both.selectFirst("textarea[name=description]").val()).isEqualTo("Said in the second window");
        assertThat(pages.check().text()).contains("Said in the first window");
        counsel.submit(statements, pages.at("/statements"), "statements.signature", "Grace");
        assertThat(counsel.status()).as("another page is another matter").isEqualTo(200);
        counsel.submit(both, pages.at("/evidence"), "description", "Said in the second window");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(pages.check().text()).contains("Said in the second window").contains("Grace");
    }

    @Test
    void doesNotOverwriteARowThatAnotherWindowMended() {
        withRows("the whole shop");
        Document first = counsel.get(pages.at("/listings"));
        Document second = counsel.get(pages.at("/listings"));
        counsel.submit(first, pages.at("/rows"), "url-1", "shop number one", "check", "1");
        Document both = counsel.submit(second, pages.at("/rows"), "url-1", "shop number two", "check", "1");
        assertThat(counsel.status()).isEqualTo(409);
        assertThat(both.selectFirst("#row-1").text()).contains("shop number one");
        assertThat(both.selectFirst("textarea[name=url-1]").val()).isEqualTo("shop number two");
        Document after = counsel.submit(both, pages.at("/rows"), "url-1", "shop number two", "check", "1");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(after.selectFirst("textarea[name=url-1]").val()).isEqualTo("shop number two");
    }

    @Test
    void keepsWhatIsTypedInPassing() {
        withRows(url());
        Document page = counsel.get(pages.at("/evidence"));
        Document kept = counsel.submit(page, pages.at("/evidence"), "description", "Half a sent", "keep", "1");
        assertThat(kept.text()).contains("Kept at");
        assertThat(kept.select("main")).isEmpty();
        String sign = kept.selectFirst("input[name=was]").val();
        Document more =
                counsel.submit(page, pages.at("/evidence"), "description", "Half a sentence", "keep", "1", "was", sign);
        assertThat(more.text()).contains("Kept at");
        Document late = counsel.submit(page, pages.at("/evidence"), "description", "Other", "keep", "1");
        assertThat(late.text()).contains("Not kept");
        assertThat(counsel.get(pages.at("/evidence"))
                        .selectFirst("textarea[name=description]")
                        .val())
                .isEqualTo("Half a sentence");
    }

    @Test
    void saysAtTheEndWhatIsMissingAndLeadsToIt() {
        withRows(url());
        Document refused = pages.send();
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(refused.select(".error-summary a").eachAttr("href"))
                .contains(
                        pages.at("/evidence") + "#description",
                        pages.at("/statements") + "#statements.goodFaith",
                        pages.at("/statements") + "#statements.signature");
        assertThat(counsel.get(pages.at("/statements")).getElementById("statements.goodFaith"))
                .as("the address leads to a field that is there")
                .isNotNull();
    }

    @Test
    void namesTheRowOfAFileAndRefusesOneThatIsNotThere() {
        withRows(url());
        Document page = counsel.get(pages.at("/evidence") + "?line=1&asNew=true");
        assertThat(page.selectFirst("input[name=line]").val()).isEqualTo("1");
        assertThat(page.select("input[name=asNew][checked]")).hasSize(1);
        Document none = counsel.submit(page, pages.at("/evidence"), "description", "Kept all the same", "go", "upload");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(none.selectFirst(".error-summary").text()).contains("Choose at least one file.");
        assertThat(none.selectFirst("textarea[name=description]").val()).isEqualTo("Kept all the same");
    }

    @Test
    void showsHostileTextAsText() {
        withRows(HOSTILE + "\n" + url());
        pages.describe(HOSTILE);
        pages.affirm(HOSTILE, HOSTILE);
        for (String page : List.of("/listings", "/listings?show=all", "/evidence", "/statements", "/check")) {
            Document shown = counsel.get(pages.at(page));
            assertThat(shown.select("script:not([src]), img[onerror]")).as(page).isEmpty();
            assertThat(shown.html()).as(page).doesNotContain("<script>pwn");
        }
        assertThat(pages.check().text()).contains("${7*7} {{7*7}}");
        Document sent = pages.send();
        assertThat(sent.location()).contains("/notices/N-");
        assertThat(sent.select("script:not([src]), img[onerror]")).isEmpty();
        assertThat(sent.text()).contains("${7*7} {{7*7}}");
    }
}
