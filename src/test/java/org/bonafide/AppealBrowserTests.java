package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An appeal under each kind of law in a real browser: the seller's form, the notifier's choices, the ledger, the end. */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=appeals")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealBrowserTests {

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

    @ParameterizedTest
    @CsvSource({"CN_ECL, zh-CN, CLOSED RESTORED", "US_DMCA, en, CLOSED RESTORED", "EU_DSA, en, CLOSED RESTORED"})
    void fromTheSellersFormToTheEnd(String regime, String language, String end) {
        String reference = journey.takenDown(regime, false);
        String link = journey.link(reference, "SELLER") + "?lang=" + language;
        Browser.Visitor seller = browser.visitor(language);
        seller.open(link).fill("statement", "I bought these from a licensed distributor. 我从正规渠道进货。");
        if (!regime.equals("EU_DSA")) {
            seller.send("/appeal");
            seller.fill("proof", "Invoice 2026-118")
                    .fill("address", "浙江省义乌市国际商贸城")
                    .fill("contact", "chen.wei@example.com")
                    .fill("signature", "Chen Wei");
        }
        if (regime.equals("US_DMCA")) {
            seller.fill("phone", "+86 579 5555 0118")
                    .tick("perjury")
                    .tick("jurisdiction")
                    .tick("service");
        }
        if (regime.equals("CN_ECL")) {
            seller.tick("confirmed");
        }
        seller.send("/appeal");
        driver.runJobs();
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        seller.open(link);

        Browser.Visitor counsel = browser.visitor(language);
        counsel.open("/login?lang=" + language).logIn("counsel");
        counsel.open("/cases/" + reference);
        counsel.open(
                journey.task("counsel", "answerAppeal", reference).get("form").asString());
        if (regime.equals("EU_DSA")) {
            counsel.choose("outcome", "CONTEST").fill("reason", "Forged.").send("/answer-appeal/");
            driver.runJobs();
            Browser.Visitor senior = browser.visitor(language);
            senior.open("/login?lang=" + language).logIn("senior");
            senior.open(journey.task("senior", "decideAppeal", reference)
                    .get("form")
                    .asString());
            senior.choose("outcome", "RESTORE").fill("reason", "Genuine.").send("/decide-appeal/");
            driver.runJobs();
        } else {
            assertThat(counsel.page().locator("input[value=CONTEST]").count()).isZero();
            assertThat(counsel.page().locator("input[value=EXTEND]").count())
                    .isEqualTo(regime.equals("CN_ECL") ? 1 : 0);
            counsel.open("/cases/" + reference + "/deadlines/" + clock(reference));
            driver.pass(Duration.ofDays(22));
        }
        assertThat(journey.state(reference)).isEqualTo(end);
        seller.open(journey.link(reference, "SELLER") + "?lang=" + language);
        Browser.Visitor auditor = browser.visitor(language);
        auditor.open("/login?lang=" + language).logIn("auditor").open("/cases/" + reference);
        auditor.open("/operations/calendars").open("/operations/letters");
        assertThat(browser.faults()).isEmpty();
    }

    private String clock(String reference) {
        return jdbc.sql("select d.id::text from deadline d join infringement_case c on c.id = d.subject"
                        + " where c.reference = ? and d.kind in ('holderAction', 'restorationWindow')")
                .param(reference)
                .query(String.class)
                .single();
    }
}
