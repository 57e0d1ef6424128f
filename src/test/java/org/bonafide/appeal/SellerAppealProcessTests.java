package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TimeTravel;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each way an appeal can go: what becomes of appeal, case and listing, and which letters each party gets. */
@BonafideTest
@TimeTravel
class SellerAppealProcessTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void closesTheWindowWhenNobodyAppeals() {
        String reference = journey.takenDown("CN_ECL", true);
        String link = journey.link(reference, "SELLER");
        driver.pass(Duration.ofDays(91));
        PageClient seller = driver.visitor();
        Document page = seller.get(link + "?lang=en");
        assertThat(PageClient.main(page)).contains("The time to appeal ended on");
        assertThat(page.select("form[action$=/appeal]")).isEmpty();
        assertThat(journey.letters(reference, "SELLER")).containsExactly("statement-of-reasons");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
    }

    @Test
    void keepsRemovedAfterAContestedAppeal() {
        String reference = journey.forwarded("EU_DSA");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "CONTEST", "reason", "Invoice is forged.");
        journey.complete(
                "senior", "decideAppeal", reference, "outcome", "KEEP_REMOVED", "reason", "Serials are copies.");
        assertThat(states(reference)).containsExactly("KEPT_REMOVED");
        assertThat(journey.state(reference)).contains("REMOVED");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        assertThat(journey.letters(reference, "SELLER"))
                .containsExactly("statement-of-reasons", "appeal-receipt", "appeal-kept");
        assertThat(journey.letters(reference, "NOTIFIER")).contains("appeal-forwarded", "appeal-kept-notifier");
        assertThat(journey.letter(reference, "appeal-kept")).contains("Serials are copies.");
        assertThat(journey.letter(reference, "appeal-kept-notifier")).contains("Serials are copies.");
        assertThat(sellersPage(reference)).contains("the listing stays removed", "Serials are copies.");
    }

    @Test
    void restoresAfterAnUpheldAppeal() {
        String reference = journey.forwarded("EU_DSA");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "CONTEST", "reason", "We do not know them.");
        journey.complete(
                "senior", "decideAppeal", reference, "outcome", "RESTORE", "reason", "The invoice is genuine.");
        assertRestored(reference);
        assertThat(journey.letter(reference, "appeal-restored")).contains("The invoice is genuine.");
        assertThat(journey.trail(reference))
                .contains("AppealReceived", "AppealAssessed", "AppealAnswered", "AppealDecided");
    }

    @Test
    void restoresWhenTheNotifierAccepts() {
        String reference = journey.forwarded("EU_DSA");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "ACCEPT_RESTORATION");
        assertRestored(reference);
    }

    @Test
    void letsTheSellerCureAnIncompleteAppeal() {
        String reference = toBeCured();
        assertThat(journey.letter(reference, "appeal-cure")).contains("Please add the invoice.");
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        Document page = seller.get(link + "?lang=en");
        assertThat(PageClient.main(page)).contains("Please add the invoice.");
        seller.submit(page, link + "/answer", "answer", "Invoice 118 of 2 September.");
        assertThat(seller.status()).isEqualTo(200);
        driver.runJobs();
        assertThat(states(reference)).containsExactly("RECEIVED");
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        assertThat(journey.letter(reference, "appeal-forwarded"))
                .contains("Invoice 2026-118", "Invoice 118 of 2 September.");
    }

    @Test
    void lapsesWhenTheCurePeriodEndsAndTakesASecondAppeal() {
        String reference = toBeCured();
        driver.pass(Duration.ofDays(11));
        assertThat(states(reference)).containsExactly("LAPSED");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.letters(reference, "SELLER")).endsWith("appeal-lapsed");
        journey.appeal(reference);
        assertThat(states(reference)).containsExactly("LAPSED", "RECEIVED");
    }

    @Test
    void dismissesAnInadmissibleAppealAndTakesASecondOne() {
        String reference = appealed("EU_DSA");
        journey.complete(
                "senior", "assessAppeal", reference, "outcome", "INADMISSIBLE", "reason", "No grounds at all.");
        assertThat(states(reference)).containsExactly("INADMISSIBLE");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.letter(reference, "appeal-inadmissible")).contains("No grounds at all.");
        assertThat(journey.letters(reference, "NOTIFIER")).doesNotContain("appeal-forwarded");
        journey.appeal(reference);
        assertThat(states(reference)).containsExactly("INADMISSIBLE", "RECEIVED");
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
    }

    @ParameterizedTest
    @CsvSource({"FOR_HOLDER,KEPT_REMOVED", "FOR_SELLER,RESTORED", "WITHDRAWN,RESTORED"})
    void waitsForTheCourtAndFollowsIt(String court, String outcome) {
        String reference = journey.forwarded("EU_DSA");
        journey.complete(
                "counsel",
                "answerAppeal",
                reference,
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
                List.of(journey.upload("counsel", "受理通知书.pdf")));
        assertThat(journey.openTasks(reference)).containsExactly("recordCourtOutcome");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        journey.complete(
                "reviewer2",
                "recordCourtOutcome",
                reference,
                "outcome",
                court,
                "decidedOn",
                "2026-11-25",
                "number",
                "判决 77",
                "evidence",
                List.of(journey.upload("reviewer2", "受理通知书.pdf")));
        assertThat(states(reference)).containsExactly(outcome);
        assertThat(journey.listingState(reference)).isEqualTo(outcome.equals("RESTORED") ? "LIVE" : "REMOVED");
        String end = outcome.equals("RESTORED") ? "appeal-restored" : "appeal-kept";
        assertThat(journey.letter(reference, end)).contains("判决 77");
        assertThat(journey.letter(reference, end + "-notifier")).contains("判决 77");
    }

    @Test
    void extendsTheAnswerPeriodOnceAndNotTwice() {
        String reference = journey.forwarded("EU_DSA");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "EXTEND", "reason", "Notarisation abroad.");
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
        answer(reference, "outcome", "EXTEND", "reason", "Still abroad.").expect(422);
        driver.pass(Duration.ofDays(16));
        assertThat(journey.openTasks(reference)).containsExactly("decideAppeal");
        journey.complete("senior", "decideAppeal", reference, "outcome", "RESTORE", "reason", "Nothing was answered.");
        assertRestored(reference);
    }

    @Test
    void withdrawalSettlesAnOpenAppeal() {
        String reference = journey.forwarded("EU_DSA");
        journey.withdraw(reference);
        assertThat(states(reference)).containsExactly("WITHDRAWN");
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.openTasks(reference)).isEmpty();
        assertThat(sellersPage(reference)).contains("was withdrawn");
    }

    @Test
    void neverLetsTheDeciderOfTheTakedownHearTheAppeal() {
        String reference = journey.open("EU_DSA", journey.freshListing(false));
        journey.complete("senior", "verifyNotice", reference, "outcome", "UPHOLD");
        journey.appeal(reference);
        String assess = taskId(reference);
        complete("senior", assess, "outcome", "COMPLETE").expect(403);
        journey.complete("reviewer", "assessAppeal", reference, "outcome", "COMPLETE");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "CONTEST", "reason", "Forged.");
        complete("senior", taskId(reference), "outcome", "RESTORE", "reason", "Mine.")
                .expect(403);
        journey.complete("senior2", "decideAppeal", reference, "outcome", "RESTORE", "reason", "Genuine.");
        assertRestored(reference);
    }

    private void assertRestored(String reference) {
        assertThat(states(reference)).containsExactly("RESTORED");
        assertThat(journey.state(reference)).contains("RESTORED");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(journey.letters(reference, "SELLER")).endsWith("appeal-receipt", "appeal-restored");
        assertThat(journey.letters(reference, "NOTIFIER")).contains("appeal-restored-notifier");
        assertThat(sellersPage(reference)).contains("The removal was lifted");
    }

    private String appealed(String regime) {
        String reference = journey.takenDown(regime, false);
        journey.appeal(reference);
        return reference;
    }

    private String toBeCured() {
        String reference = appealed("EU_DSA");
        journey.complete("senior", "assessAppeal", reference, "outcome", "CURE", "missing", "Please add the invoice.");
        assertThat(states(reference)).containsExactly("TO_BE_CURED");
        return reference;
    }

    private ApiClient.Answer answer(String reference, Object... fields) {
        return complete("counsel", taskId(reference), fields);
    }

    private ApiClient.Answer complete(String username, String task, Object... fields) {
        return driver.as(username).post("/api/v1/tasks/" + task + "/complete", Driver.json(fields));
    }

    private String taskId(String reference) {
        return jdbc.sql("select id from work_task where reference = ? and state = 'OPEN'")
                .param(reference)
                .query(String.class)
                .single();
    }

    private String sellersPage(String reference) {
        return PageClient.main(driver.visitor().get(journey.link(reference, "SELLER") + "?lang=en"));
    }

    private List<String> states(String reference) {
        return jdbc.sql(
                        """
                        select a.state from appeal a join infringement_case c on c.id = a.case_id
                        where c.reference = ? order by a.received_at, a.id""")
                .param(reference)
                .query(String.class)
                .list();
    }
}
