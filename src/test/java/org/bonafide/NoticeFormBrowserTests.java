package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Counsel makes a notice in a real browser, in each language: a row mended on the spot, a file read while one looks on,
 * gone on with after logging out, sent by a double click, followed and withdrawn.
 */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeFormBrowserTests {

    private static final int ROWS = 2_500;

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(driver.url(""));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Browser.Visitor counsel(String language) {
        return browser.visitor(language).open("/login?lang=" + language).logIn("counsel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theWholeFormWithAnErrorInRow3MendedOnTheSpot(String language) {
        Browser.Visitor counsel = counsel(language).open("/notices/new");
        counsel.send("/notices/new");
        assertThat(counsel.page().evaluate("document.activeElement.className")).isEqualTo("error-summary");
        counsel.page().locator(".error-summary a").first().click();
        assertThat(counsel.page().evaluate("document.activeElement.id")).isEqualTo("right");
        counsel.select("right", journey.right("counsel", "TRADEMARK"))
                .choose("regime", "CN_ECL")
                .send("/notices/new");

        String third = journey.freshListing(false);
        String text = String.join(
                "\n",
                journey.freshListing(false),
                journey.freshListing(false),
                "the red shop",
                journey.freshListing(false));
        counsel.fill("listings", text).send("/listings");
        assertThat(counsel.page().locator("#rows-table tbody tr").count()).isEqualTo(1);
        counsel.fill("url-3", third);
        counsel.page().locator("button[name=check][value='3']").click();
        counsel.look("row-mended");
        assertThat(counsel.page().locator("#rows-table tbody tr").count()).isEqualTo(4);
        assertThat(counsel.page().locator("#row-3").innerText()).contains(third);

        Locator on = counsel.page().locator("#intake .form-acts a");
        on.click();
        counsel.look("evidence-empty");
        counsel.fill("description", "Boxed copies with printed labels. 盒装盗版。");
        counsel.page()
                .locator("input[name=files]")
                .setInputFiles(new FilePayload(
                        "label.txt", "text/plain", "The printed label".getBytes(StandardCharsets.UTF_8)));
        counsel.page().locator("details.capture summary").click();
        counsel.fill("capture.tool", "Firefox 145");
        counsel.page().locator("button[value=upload]").click();
        counsel.look("evidence-given").sees("label.txt").sees("Firefox 145");
        counsel.send("/evidence");
        counsel.fill("goodFaithFile", "Licensed sellers checked.")
                .tick("statements.goodFaith")
                .tick("statements.accuracy")
                .tick("statements.authority")
                .fill("statements.signature", "Grace Lindqvist")
                .send("/statements");
        counsel.sees("盒装盗版").sees("label.txt").sees("Grace Lindqvist");

        counsel.page().locator("form[action$='/send'] button").first().dblclick();
        counsel.page().waitForURL(url -> url.contains("/notices/N-"));
        String notice = counsel.page().url().replaceAll(".*/(N-[0-9-]+).*", "$1");
        counsel.look("notice-sent").sees(third).sees("label.txt");
        assertThat(lines(third)).isEqualTo(1);
        driver.runJobs();
        counsel.open("/notices/" + notice).open("/notices/" + notice + "?show=AWAITING_VERIFICATION");
        assertThat(counsel.page().locator("#lines tbody tr").count()).isEqualTo(4);
        counsel.open("/notices").open("/notices?show=REJECTED").open("/");

        counsel.open("/notices/" + notice);
        counsel.page().locator("#withdraw summary").click();
        counsel.fill("reason", "Settled with the seller. 已和解。").send("/withdrawal");
        driver.runJobs();
        counsel.open("/notices/" + notice);
        assertThat(counsel.page().locator(".state-list .chip[href*=WITHDRAWN]").innerText())
                .contains("4");
        assertThat(browser.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aFileIsReadWhileOneLooksOnAndTheDraftGoneOnWithAfterLoggingOut(String language) {
        Browser.Visitor counsel = counsel(language).open("/notices/new");
        counsel.select("right", journey.right("counsel", "TRADEMARK"))
                .choose("regime", "CN_ECL")
                .send("/notices/new");
        counsel.page()
                .locator("input[name=file]")
                .setInputFiles(new FilePayload("shops.csv", "text/csv", file().getBytes(StandardCharsets.UTF_8)));
        counsel.send("/listings");
        counsel.page().locator("#progress").getByText("shops.csv").waitFor();
        assertThat(counsel.page().locator("#intake progress").count()).isEqualTo(1);
        driver.runJobs();
        counsel.page().locator("#rows-table").waitFor();
        counsel.look("file-read");
        assertThat(counsel.page().locator("#rows-table tbody tr").count()).isEqualTo(1);
        assertThat(counsel.page().locator("#row-7 textarea").inputValue()).isEqualTo("the whole shop");
        assertThat(counsel.page().locator(".subnav .count").last().innerText()).isEqualTo("2,500");

        counsel.page().locator("#intake .form-acts a").click();
        counsel.look("evidence-before");
        Locator kept = counsel.page().locator("#kept .kept-say");
        String before = kept.innerText();
        counsel.fill("description", "Typed and never sent. 未提交。");
        Driver.await(
                java.time.Duration.ofSeconds(20),
                () -> !counsel.page().locator("#kept .kept-say").innerText().equals(before));
        String draft = counsel.page().url().replaceAll(".*(/notices/new/[0-9a-f-]{36}).*", "$1");
        counsel.page().locator("form[action$='/logout'] button").click();
        counsel.page().waitForURL(url -> url.contains("/login"));

        counsel.logIn("counsel").open("/notices");
        counsel.page().locator("#drafts a[href*='" + draft + "']").click();
        counsel.look("draft-resumed").sees("Typed and never sent. 未提交。").sees("2,499");
        counsel.page().locator("form[action$='/discard'] button").click();
        counsel.look("draft-discarded");
        assertThat(counsel.page().locator("#drafts a[href*='" + draft + "']").count())
                .isZero();
        assertThat(browser.faults()).isEmpty();
    }

    private static String file() {
        return "url,reason\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i ->
                                (i == 7 ? "the whole shop" : "https://market.example/item.htm?id=" + (770_000_000L + i))
                                        + ",Printed label")
                        .collect(Collectors.joining("\n"));
    }

    private int lines(String url) {
        return jdbc.sql("select count(*) from notice_line where raw = ?")
                .param(url)
                .query(Integer.class)
                .single();
    }
}
