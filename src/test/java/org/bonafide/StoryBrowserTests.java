package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole story in a real browser, once in each language: counsel gives notice of three listings; a reviewer upholds
 * one, refuses one, asks about one; the seller appeals, a senior decides; a buyer claims and is paid; the case closes;
 * the auditor reads its history.
 */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryBrowserTests {

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
    @ValueSource(strings = {"en", "zh-CN"})
    void fromANoticeToAClosedCase(String language) {
        String upheld = journey.freshListing(true);
        String refused = journey.freshListing(true);
        String asked = journey.freshListing(true);

        Browser.Visitor counsel = browser.visitor(language);
        inLanguage(counsel, language).logIn("counsel").open("/notices/new");
        counsel.select("right", journey.right("counsel", "TRADEMARK"))
                .choose("regime", "CN_ECL")
                .send("/notices/new");
        counsel.fill("listings", String.join("\n", upheld, refused, asked, "see above"))
                .send("/listings");
        assertThat(counsel.page().locator("#row-4 textarea").inputValue()).isEqualTo("see above");
        String draft = counsel.page().url().replaceAll("/listings.*", "");
        counsel.open(draft + "/evidence")
                .fill("description", "Boxed copies with printed labels. 盒装盗版。")
                .send("/evidence");
        counsel.fill("goodFaithFile", "Test buy of 3 November; licensed sellers checked.")
                .tick("statements.goodFaith")
                .tick("statements.accuracy")
                .tick("statements.authority")
                .fill("statements.signature", "Grace Lindqvist")
                .send("/statements");
        counsel.send("/send");
        String notice = counsel.page().url().replaceAll(".*/notices/", "").replaceAll("[?#].*", "");
        assertThat(notice).matches("N-\\d{4}-\\d{6}");
        counsel.sees("BF-").sees("see above");
        driver.runJobs();
        String first = reference(notice, 1);
        String second = reference(notice, 2);
        String third = reference(notice, 3);

        Browser.Visitor reviewer = browser.visitor(language);
        inLanguage(reviewer, language).logIn("reviewer").open("/tasks");
        openTask(reviewer, "reviewer", "verifyNotice", first);
        String done = reviewer.page().url();
        reviewer.choose("outcome", "UPHOLD").fill("note", "Label is printed.").send("/verify-notice/");
        reviewer.open(done);
        openTask(reviewer, "reviewer", "verifyNotice", second);
        reviewer.choose("outcome", "REFUSE")
                .select("reasonCode", "NO_PRIMA_FACIE_EVIDENCE")
                .send("/verify-notice/");
        openTask(reviewer, "reviewer", "verifyNotice", third);
        reviewer.choose("outcome", "ASK")
                .fill("questions", "Which label is it?")
                .send("/verify-notice/");
        driver.runJobs();
        assertThat(journey.state(first)).isEqualTo("REMOVED");
        assertThat(journey.state(second)).isEqualTo("REFUSED");
        assertThat(journey.state(third)).isEqualTo("AWAITING_NOTIFIER");
        assertThat(journey.listingState(first)).isEqualTo("REMOVED");
        inLanguage(browser.visitor(language), language)
                .open("/sandbox/listings")
                .open("/sandbox/switches")
                .open("/sandbox/mailbox?party=BUYER")
                .open(listing(first))
                .open("/safety")
                .skipsToThePage()
                .open("/safety/risks")
                .open("/safety/tell-genuine")
                .open("/safety/report")
                .open("/no-such-page");
        reviewer.open(seller(first))
                .open("/tasks/" + done.replaceAll(".*/", "") + "/handover")
                .open("/audit")
                .open("/");

        openTask(counsel, "counsel", "completeNotice", third);
        counsel.fill("answer", "The label on the side of the box; photograph 3.")
                .send("/complete-notice/");
        counsel.open("/cases/" + second)
                .open("/cases")
                .open("/rights")
                .open("/notices")
                .open("/profile");
        counsel.open("/campaigns").open("/campaigns/new").open(letter(second));

        Browser.Visitor buyer = browser.visitor(language);
        buyer.open(journey.link(first, "BUYER") + "?lang=" + language);
        buyer.fill("story", "The key was already in use. 密钥无法激活。")
                .tick("confirmed")
                .send("/claim");
        driver.runJobs();
        Browser.Visitor care = browser.visitor(language);
        inLanguage(care, language).logIn("care").open("/claims");
        openTask(care, "care", "decideClaim", first);
        care.choose("outcome", "PAY").send("/decide-claim/");
        driver.runJobs();
        assertThat(claimState(first)).isEqualTo("PAID");
        buyer.open(journey.link(first, "BUYER"));

        Browser.Visitor seller = browser.visitor(language);
        seller.open(journey.link(first, "SELLER") + "?lang=" + language);
        seller.fill("statement", "I bought these from a licensed distributor. 我从正规渠道进货。")
                .fill("supplier", "Harbour Distribution Ltd")
                .fill("proof", "Invoice 2026-118")
                .fill("name", "Chen Wei")
                .fill("address", "浙江省义乌市国际商贸城")
                .fill("contact", "chen.wei@example.com")
                .fill("signature", "Chen Wei")
                .tick("confirmed")
                .send("/appeal");
        driver.runJobs();
        Browser.Visitor senior = browser.visitor(language);
        inLanguage(senior, language).logIn("senior").open("/tasks");
        openTask(senior, "senior", "assessAppeal", first);
        senior.choose("outcome", "COMPLETE").send("/assess-appeal/");
        driver.runJobs();
        openTask(counsel, "counsel", "answerAppeal", first);
        counsel.choose("outcome", "BLOCK");
        journey.complete(
                "counsel",
                "answerAppeal",
                first,
                "outcome",
                "BLOCK",
                "blockType",
                "COURT_ACTION",
                "court",
                "杭州互联网法院",
                "number",
                "(2026)浙0192民初118号",
                "filedOn",
                "2026-11-24",
                "evidence",
                java.util.List.of(filed("counsel")));
        openTask(reviewer, "reviewer", "recordCourtOutcome", first);
        journey.complete(
                "reviewer",
                "recordCourtOutcome",
                first,
                "outcome",
                "FOR_HOLDER",
                "decidedOn",
                "2026-11-25",
                "number",
                "77",
                "evidence",
                java.util.List.of(filed("reviewer")));
        seller.open(journey.link(first, "SELLER"));

        driver.pass(Duration.ofDays(181));
        assertThat(journey.state(first)).isEqualTo("CLOSED REMOVED");
        Browser.Visitor auditor = browser.visitor(language);
        inLanguage(auditor, language).logIn("auditor").open("/cases/" + first);
        auditor.sees(first);
        auditor.page().locator(".diagram svg").first().waitFor();
        auditor.open("/audit").open("/operations").open("/safety").open("/sandbox/mailbox");
        assertThat(driver.as("auditor")
                        .get("/api/v1/audit/verification?case=" + first)
                        .body()
                        .get("firstBroken")
                        .isNull())
                .isTrue();
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.looked()).hasSizeGreaterThan(25);
    }

    private Browser.Visitor inLanguage(Browser.Visitor visitor, String language) {
        return visitor.open("/login?lang=" + language);
    }

    private void openTask(Browser.Visitor visitor, String username, String kind, String reference) {
        visitor.open(journey.task(username, kind, reference).get("form").asString());
    }

    private String reference(String notice, int line) {
        return jdbc.sql(
                        """
                        select c.reference from infringement_case c join notice n on n.id = c.notice
                        where n.reference = ? and c.line = ?""")
                .params(notice, line)
                .query(String.class)
                .single();
    }

    private String listing(String reference) {
        return "/sandbox/listings/" + one("listing_id", reference);
    }

    private String seller(String reference) {
        return "/sellers/" + one("seller_id", reference);
    }

    private String filed(String username) {
        return driver.as(username)
                .upload("/api/v1/evidence", "file", "filing.pdf", "%PDF-1.4 filing".getBytes())
                .expect(201)
                .body()
                .get("id")
                .asString();
    }

    private String letter(String reference) {
        return "/letters/"
                + jdbc.sql(
                                """
                                select l.id from letter l join infringement_case c on c.id = l.case_id
                                where c.reference = ? and l.party = 'NOTIFIER' limit 1""")
                        .param(reference)
                        .query(String.class)
                        .single();
    }

    private String one(String column, String reference) {
        return jdbc.sql("select " + column + " from infringement_case where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private String claimState(String reference) {
        return jdbc.sql(
                        "select k.state from claim k join infringement_case c on c.id = k.case_id where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }
}
