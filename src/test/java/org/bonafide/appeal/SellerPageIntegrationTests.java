package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.letter.CapabilityLinks;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page behind the link in the seller's letter, and the forms about the appeal, as those who open them see them. */
@BonafideTest
class SellerPageIntegrationTests {

    private static final String[] APPEAL = {
        "statement",
        "These are genuine boxes.",
        "proof",
        "Invoice 2026-118",
        "name",
        "Chen Wei",
        "contact",
        "chen.wei@example.com",
        "signature",
        "Chen Wei",
        "confirmed",
        "true"
    };

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CapabilityLinks links;

    @Test
    void saysWhyTheListingWasRemovedAndWhatCanBeSaidAgainstIt() {
        String reference = journey.takenDown("CN_ECL", false);
        String text = PageClient.main(driver.visitor().get(journey.link(reference, "SELLER") + "?lang=en"));
        assertThat(text)
                .contains(
                        "you can appeal until",
                        "Why it was removed",
                        "Northwind Software, Inc.",
                        "A person, not a machine.")
                .contains("Show that the goods are genuine")
                .doesNotContain("Mei Tan", "Grace Lindqvist");
    }

    @Test
    void speaksTheSellersLanguageUnlessAnotherIsChosen() {
        String reference = journey.takenDown("CN_ECL", false);
        jdbc.sql("update infringement_case set seller_language = 'zh-CN' where reference = ?")
                .param(reference)
                .update();
        String link = journey.link(reference, "SELLER");
        assertThat(PageClient.main(driver.visitor().get(link))).contains("下架原因");
        PageClient english = driver.visitor();
        assertThat(PageClient.main(english.get(link + "?lang=en"))).contains("Why it was removed");
        assertThat(PageClient.main(english.get(link))).contains("Why it was removed");
    }

    @Test
    void teachesNothingToAWrongOrRevokedLink() {
        String reference = journey.takenDown("CN_ECL", false);
        String link = journey.link(reference, "SELLER");
        PageClient visitor = driver.visitor();
        String wrong =
                visitor.get("/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").text();
        assertThat(visitor.status()).isEqualTo(404);
        links.revoke(CapabilityLinks.Kind.SELLER, caseId(reference));
        assertThat(visitor.get(link).text()).isEqualTo(wrong);
        assertThat(visitor.status()).isEqualTo(404);
    }

    @Test
    void keepsTheAddressOfThePageToItself() {
        String reference = journey.takenDown("CN_ECL", false);
        ApiClient.Answer answer = driver.visitorApi().get(journey.link(reference, "SELLER"));
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.response().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.response().headers().firstValue("X-Robots-Tag").orElse(""))
                .contains("noindex");
        assertThat(answer.text()).doesNotContain("name=\"referrer\"");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        String reference = journey.takenDown("US_DMCA", false);
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        Document page = seller.get(link + "?lang=en");
        assertThat(page.select("label[for=address]").text()).isEqualTo("Your postal address");
        Document faulty = seller.submit(
                page,
                link + "/appeal",
                "statement",
                "It is my own photograph.",
                "contact",
                "chen@example.com",
                "name",
                "Chen");
        assertThat(seller.status()).isEqualTo(422);
        assertThat(faulty.select("#statement").text()).isEqualTo("It is my own photograph.");
        assertThat(faulty.select("#contact").val()).isEqualTo("chen@example.com");
        assertThat(faulty.select("#address-error")).isNotEmpty();
        assertThat(faulty.select("#signature-error")).isNotEmpty();
        assertThat(faulty.select("#phone-error")).isNotEmpty();
        assertThat(faulty.select("#perjury-error")).isNotEmpty();
        assertThat(faulty.select("#jurisdiction-error")).isNotEmpty();
        assertThat(faulty.select("#service-error")).isNotEmpty();
        assertThat(appeals(reference)).isZero();
    }

    @Test
    void asksInTheUnionForReasonsOnly() {
        String reference = journey.takenDown("EU_DSA", false);
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        Document page = seller.get(link + "?lang=en");
        assertThat(page.select("#signature, #address, #perjury, #confirmed")).isEmpty();
        seller.submit(page, link + "/appeal", "statement", "It is a genuine used copy.");
        assertThat(seller.status()).isEqualTo(200);
        assertThat(appeals(reference)).isEqualTo(1);
    }

    @Test
    void asksInChinaForFirstEvidence() {
        String reference = journey.takenDown("CN_ECL", false);
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        Document faulty = seller.submit(
                seller.get(link + "?lang=en"),
                link + "/appeal",
                "statement",
                "It is genuine.",
                "contact",
                "chen@example.com",
                "signature",
                "Chen",
                "confirmed",
                "true");
        assertThat(seller.status()).isEqualTo(422);
        assertThat(faulty.select("#proof-error")).isNotEmpty();
        assertThat(appeals(reference)).isZero();
    }

    @Test
    void keepsADraftUntilTheAppealIsSent() {
        String reference = journey.takenDown("CN_ECL", false);
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        Document page = seller.get(link + "?lang=en");
        page.select("form[action$=/appeal]").attr("action", link + "/draft");
        seller.submit(page, link + "/draft", "statement", "Half a sentence", "supplier", "Harbour");
        Document again = driver.visitor().get(link + "?lang=en");
        assertThat(again.select("#statement").text()).isEqualTo("Half a sentence");
        assertThat(again.select("#supplier").text()).isEqualTo("Harbour");
        assertThat(appeals(reference)).isZero();
        journey.appeal(reference);
        assertThat(jdbc.sql("select count(*) from appeal_draft where case_id = ?")
                        .param(caseId(reference))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesOneOfTwoAppealsAtOnce() throws Exception {
        String reference = journey.takenDown("CN_ECL", false);
        String link = journey.link(reference, "SELLER");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = two.invokeAll(List.of(appealFrom(link), appealFrom(link)));
            assertThat(answers.get(0).get() + answers.get(1).get())
                    .contains("Your appeal is in.", "You need not send it again.");
        } finally {
            two.shutdown();
        }
        assertThat(appeals(reference)).isEqualTo(1);
    }

    /** Sends the form of a page that is open already. */
    private Callable<String> appealFrom(String link) {
        PageClient seller = driver.visitor();
        Document page = seller.get(link + "?lang=en");
        return () -> {
            Document answer = seller.submit(page, link + "/appeal", APPEAL);
            assertThat(seller.status()).isEqualTo(200);
            return PageClient.main(answer) + answer.select(".flash").text();
        };
    }

    @Test
    void passesTheSellersAddressOnWhereTheLawWantsItOnly() {
        assertThat(forwarded("CN_ECL"))
                .contains("licensed distributor", "complain to the competent authority")
                .doesNotContain("chen.wei@example.com", "义乌");
        assertThat(forwarded("US_DMCA")).contains("chen.wei@example.com", "义乌").doesNotContain("competent authority");
    }

    @Test
    void showsCounselTheAppealButNotHowToReachTheSeller() {
        String reference = journey.takenDown("CN_ECL", false);
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        String path = "/appeal/answer-appeal/" + taskId(reference);
        PageClient counsel = driver.pagesAs("counsel");
        Document form = counsel.get(path + "?lang=en");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(PageClient.main(form)).contains("licensed distributor").doesNotContain("chen.wei@example.com");
        Document faulty = counsel.submit(
                form,
                path,
                "outcome",
                "BLOCK",
                "blockType",
                "COURT_ACTION",
                "court",
                "法院",
                "number",
                "7",
                "filedOn",
                "2099-01-01");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(faulty.select("#filedOn-error")).isNotEmpty();
        PageClient other = driver.pagesAs("counsel2");
        other.get(path);
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void knowsAuthoritiesInChinaOnly() {
        String reference = journey.takenDown("US_DMCA", false);
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        ApiClient.Answer answer = driver.as("counsel")
                .post(
                        "/api/v1/tasks/" + taskId(reference) + "/complete",
                        Driver.json(
                                "outcome",
                                "BLOCK",
                                "blockType",
                                "AUTHORITY_COMPLAINT",
                                "court",
                                "Police",
                                "number",
                                "1",
                                "filedOn",
                                "2026-11-01"))
                .expect(422);
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo("blockType");
    }

    @Test
    void showsEveryFormOfAnAppeal() {
        String reference = journey.takenDown("EU_DSA", false);
        journey.appeal(reference);
        opens("senior", "assess-appeal", reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "CONTEST", "reason", "Forged.");
        PageClient senior = driver.pagesAs("senior");
        String path = "/appeal/decide-appeal/" + taskId(reference);
        Document form = senior.get(path + "?lang=en");
        assertThat(PageClient.main(form)).contains("Forged.", "licensed distributor");
        senior.submit(form, path, "outcome", "RESTORE");
        assertThat(senior.status()).isEqualTo(422);
        senior.submit(form, path, "outcome", "RESTORE", "reason", "Genuine.");
        assertThat(senior.status()).isEqualTo(200);
        driver.runJobs();
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
    }

    private void opens(String username, String form, String reference) {
        PageClient person = driver.pagesAs(username);
        person.get("/appeal/" + form + "/" + taskId(reference));
        assertThat(person.status()).as(form).isEqualTo(200);
    }

    private String forwarded(String regime) {
        String reference = journey.takenDown(regime, false);
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        return jdbc.sql(
                        """
                        select l.body from letter l join infringement_case c on c.id = l.case_id
                        where c.reference = ? and l.kind = 'appeal-forwarded'""")
                .param(reference)
                .query(String.class)
                .single();
    }

    private String taskId(String reference) {
        return jdbc.sql("select id from work_task where reference = ? and state = 'OPEN'")
                .param(reference)
                .query(String.class)
                .single();
    }

    private java.util.UUID caseId(String reference) {
        return jdbc.sql("select id from infringement_case where reference = ?")
                .param(reference)
                .query(java.util.UUID.class)
                .single();
    }

    private int appeals(String reference) {
        return jdbc.sql("select count(*) from appeal where case_id = ?")
                .param(caseId(reference))
                .query(Integer.class)
                .single();
    }
}
