package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Walks every path of every model on the real engine, by the real ways in, and looks at what each leads to: the case's
 * state, the listing, the letters. At the end nothing of the models may be left that no path went through.
 */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=paths")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelPathsProcessTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private FailureSwitches failures;

    @Autowired
    private ModelCoverage coverage;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingFails() {
        failures.clear();
    }

    // --- the spine ---

    @Test
    void closesAlreadyGoneListingButStillAlertsItsBuyers() {
        String reference = journey.open("CN_ECL", journey.goneListing());
        assertThat(journey.state(reference)).isIn("GONE", "CLOSED ALREADY_GONE");
        driver.pass(Duration.ofDays(181));
        assertThat(journey.state(reference)).isEqualTo("CLOSED ALREADY_GONE");
        assertThat(journey.openTasks(reference)).isEmpty();
    }

    @Test
    void takesDownAnUpheldListingAndClosesWhenNobodyAppealsOrClaims() {
        String reference = journey.takenDown("CN_ECL", true);
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        assertThat(journey.letters(reference, "SELLER")).containsExactly("statement-of-reasons");
        assertThat(journey.letters(reference, "BUYER")).isNotEmpty().allMatch("buyer-alert"::equals);
        driver.pass(Duration.ofDays(91));
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        driver.pass(Duration.ofDays(91));
        assertThat(journey.state(reference)).isEqualTo("CLOSED REMOVED");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
    }

    @Test
    void takesDownAListingNobodyBought() {
        String reference = journey.takenDown("CN_ECL", false);
        assertThat(journey.letters(reference, "BUYER")).isEmpty();
        driver.pass(Duration.ofDays(91));
        assertThat(journey.state(reference)).isEqualTo("CLOSED REMOVED");
    }

    @Test
    void closesARefusalThatNobodyComplainsOf() {
        String reference = refused();
        assertThat(journey.state(reference)).isEqualTo("REFUSED");
        assertThat(journey.letters(reference, "NOTIFIER")).hasSize(1);
        driver.pass(Duration.ofDays(15));
        assertThat(journey.state(reference)).isEqualTo("CLOSED REFUSED");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
    }

    @Test
    void confirmsARefusalOnComplaint() {
        String reference = complained();
        journey.complete("senior", "reviewRefusal", reference, "outcome", "CONFIRM", "reason", "Still no evidence.");
        assertThat(journey.state(reference)).isEqualTo("CLOSED REFUSED");
        assertThat(journey.letters(reference, "NOTIFIER")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void overturnsARefusalOnComplaint() {
        String reference = complained();
        journey.complete("senior", "reviewRefusal", reference, "outcome", "OVERTURN", "reason", "The label is shown.");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
    }

    @Test
    void asksTheNotifierAndGoesOnWithTheAnswer() {
        String reference = asked();
        assertThat(journey.state(reference)).isEqualTo("AWAITING_NOTIFIER");
        journey.complete("counsel", "completeNotice", reference, "answer", "Photograph of the label attached.");
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
    }

    @Test
    void lapsesWhenTheNotifierIsSilent() {
        String reference = asked();
        driver.pass(Duration.ofDays(15));
        assertThat(journey.state(reference)).isEqualTo("CLOSED LAPSED");
        assertThat(journey.openTasks(reference)).isEmpty();
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
    }

    @Test
    void raisesThePriorityOfAnOverdueVerificationAndDecidesNothing() {
        String reference = journey.open("CN_ECL", journey.freshListing(true));
        int before = journey.task("reviewer", "verifyNotice", reference)
                .get("priority")
                .asInt();
        driver.pass(Duration.ofDays(4));
        assertThat(journey.task("reviewer", "verifyNotice", reference)
                        .get("priority")
                        .asInt())
                .isGreaterThan(before);
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "OUT_OF_SCOPE");
        assertThat(journey.state(reference)).isEqualTo("REFUSED");
    }

    @Test
    void withdrawsBeforeAnythingWasDone() {
        String reference = journey.open("CN_ECL", journey.freshListing(true));
        journey.withdraw(reference);
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.openTasks(reference)).isEmpty();
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(journey.letters(reference, "SELLER")).isEmpty();
    }

    @Test
    void withdrawalUndoesTakedownStrikeAndAlerts() {
        String reference = journey.takenDown("CN_ECL", true);
        int alerted = journey.letters(reference, "BUYER").size();
        journey.withdraw(reference);
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(openStrikes(reference)).isZero();
        assertThat(journey.letters(reference, "BUYER")).hasSize(2 * alerted);
    }

    @Test
    void withdrawalRestoresByHandWhereTheMarketplaceFails() {
        String reference = journey.takenDown("CN_ECL", true);
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        journey.withdraw(reference);
        journey.retryUntil(reference, "restoreListingByHand");
        journey.byHand(reference, "restoreListingByHand");
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(openStrikes(reference)).isZero();
    }

    @Test
    void joinsTheOpenCaseAboutTheSameListingAtAnotherAddress() {
        List<String> addresses = journey.addressesOfOne();
        String first = journey.open("CN_ECL", addresses.get(0));
        String second = journey.open("CN_ECL", addresses.get(1));
        assertThat(journey.state(second)).isEqualTo("CLOSED JOINED");
        assertThat(journey.state(first)).isEqualTo("AWAITING_VERIFICATION");
        assertThat(journey.openTasks(second)).isEmpty();
        assertThat(journey.letters(second, "NOTIFIER")).containsExactly("case-joined");
    }

    @Test
    void undoesAClosedCaseWhenItsNotifierWithdrawsAfterTheEnd() {
        String reference = closedRemoved(true);
        int alerted = journey.letters(reference, "BUYER").size();
        journey.withdraw(reference);
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(openStrikes(reference)).isZero();
        assertThat(journey.letters(reference, "BUYER")).hasSize(2 * alerted);
        assertThat(journey.letters(reference, "SELLER")).contains("case-withdrawn-seller");
    }

    @Test
    void undoesAClosedCaseByHandWhereTheMarketplaceFails() {
        String reference = closedRemoved(false);
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        journey.withdraw(reference);
        journey.retryUntil(reference, "restoreListingByHand");
        assertThat(journey.state(reference)).isEqualTo("CLOSED REMOVED");
        journey.byHand(reference, "restoreListingByHand");
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(openStrikes(reference)).isZero();
    }

    @Test
    void undoesTheAlertsOfAListingThatWasGoneBefore() {
        String reference = journey.open("CN_ECL", journey.goneListing());
        driver.pass(Duration.ofDays(181));
        assertThat(journey.state(reference)).isEqualTo("CLOSED ALREADY_GONE");
        journey.withdraw(reference);
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.letters(reference, "SELLER")).isEmpty();
    }

    // --- takedown ---

    @Test
    void removesByHandWhereTheMarketplaceFailsAndRollsNothingBack() {
        String reference = journey.open("CN_ECL", journey.freshListing(true));
        failures.on(Call.REMOVAL, null, Failure.FAIL, null);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        assertThat(journey.state(reference)).isEqualTo("TAKEDOWN");
        assertThat(journey.trail(reference)).contains("NoticeVerified");
        journey.retryUntil(reference, "removeListingByHand");
        journey.byHand(reference, "removeListingByHand");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.letters(reference, "SELLER")).containsExactly("statement-of-reasons");
    }

    // --- the seller's appeal ---

    @Test
    void keepsRemovedAfterAContestedAppeal() {
        String reference = contested();
        journey.complete(
                "senior", "decideAppeal", reference, "outcome", "KEEP_REMOVED", "reason", "Invoice is forged.");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        assertThat(openStrikes(reference)).isEqualTo(1);
    }

    @Test
    void restoresAfterAnUpheldAppealAndCorrectsTheAlerts() {
        String reference = contested();
        journey.complete("senior", "decideAppeal", reference, "outcome", "RESTORE", "reason", "Invoice is genuine.");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
        assertThat(openStrikes(reference)).isZero();
        assertThat(journey.letters(reference, "BUYER")).contains("alert-corrected");
        assertThat(journey.openTasks(reference)).isEmpty();
    }

    @Test
    void restoresByHandWhereTheMarketplaceFails() {
        String reference = contested();
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        journey.complete("senior", "decideAppeal", reference, "outcome", "RESTORE", "reason", "Invoice is genuine.");
        journey.retryUntil(reference, "restoreListingByHand");
        journey.byHand(reference, "restoreListingByHand");
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    @Test
    void letsTheSellerCureAnIncompleteAppeal() {
        String reference = appealed();
        journey.complete("senior", "assessAppeal", reference, "outcome", "CURE", "missing", "The invoice.");
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        seller.submit(seller.get(link), link + "/answer", "answer", "Here is the invoice 118.");
        assertThat(seller.status()).isEqualTo(200);
        driver.runJobs();
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
    }

    @Test
    void dismissesAnAppealThatIsNotCured() {
        String reference = appealed();
        journey.complete("senior", "assessAppeal", reference, "outcome", "CURE", "missing", "The invoice.");
        driver.pass(Duration.ofDays(11));
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        assertThat(journey.openTasks(reference)).isEmpty();
    }

    @Test
    void takesASecondAppealAfterAnInadmissibleOne() {
        String reference = appealed();
        journey.complete(
                "senior", "assessAppeal", reference, "outcome", "INADMISSIBLE", "reason", "No ground is given.");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        journey.appeal(reference);
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
    }

    @Test
    void restoresWhenTheNotifierAccepts() {
        String reference = complete(appealed());
        journey.complete("counsel", "answerAppeal", reference, "outcome", "ACCEPT_RESTORATION");
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
    }

    @Test
    void waitsForTheCourtAndKeepsRemovedWhenTheHolderWins() {
        String reference = blocked();
        journey.complete("reviewer2", "recordCourtOutcome", reference, court("FOR_HOLDER"));
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
    }

    @Test
    void waitsForTheCourtAndRestoresWhenTheSellerWins() {
        String reference = blocked();
        journey.complete("reviewer2", "recordCourtOutcome", reference, court("FOR_SELLER"));
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    @Test
    void extendsTheAnswerPeriodOnceThenLetsASeniorDecide() {
        String reference = complete(appealed("EU_DSA"));
        journey.complete("counsel", "answerAppeal", reference, "outcome", "EXTEND", "reason", "Notarisation abroad.");
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
        driver.pass(Duration.ofDays(40));
        assertThat(journey.openTasks(reference)).containsExactly("decideAppeal");
    }

    @Test
    void restoresByLawWhenTheTimeRunsOut() {
        String reference = complete(appealed());
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
        driver.pass(Duration.ofDays(16));
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    @Test
    void stopsADueRestorationForAnActionShownMeanwhile() {
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        String tried = complete(appealed());
        journey.complete("counsel", "answerAppeal", tried, "outcome", "ACCEPT_RESTORATION");
        String byHand = complete(appealed());
        journey.complete("counsel", "answerAppeal", byHand, "outcome", "ACCEPT_RESTORATION");
        journey.showLate(tried, "COURT_ACTION").expect(200);
        journey.retryUntil(byHand, "restoreListingByHand");
        journey.showLate(byHand, "COURT_ACTION").expect(200);
        driver.runJobs();
        assertThat(journey.openTasks(tried)).containsExactly("recordCourtOutcome");
        assertThat(journey.openTasks(byHand)).containsExactly("recordCourtOutcome");
    }

    @Test
    void restoresByLawAtOnce() {
        String reference = complete(appealed("CN_RTN"));
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    // --- buyers ---

    @Test
    void paysAClaimFromTheSellersDeposit() {
        String reference = claimed();
        journey.complete("care", "decideClaim", reference, "outcome", "PAY", "amount", amount(reference));
        assertThat(claim(reference)).isEqualTo("PAID");
    }

    @Test
    void paysAClaimByHandWhereTheProviderFails() {
        String reference = claimed();
        failures.on(Call.PAYMENT, null, Failure.FAIL, null);
        String amount = amount(reference);
        journey.complete("care", "decideClaim", reference, "outcome", "PAY", "amount", amount);
        journey.retryUntil(reference, "payClaimByHand");
        journey.complete(
                "care", "payClaimByHand", reference, "paidOn", today(), "amount", amount, "proof", "Transfer 8841");
        assertThat(claim(reference)).isEqualTo("PAID");
    }

    @Test
    void rejectsAClaimWithAReason() {
        String reference = claimed();
        journey.complete(
                "care", "decideClaim", reference, "outcome", "REJECT", "reason", "Returned and refunded before.");
        assertThat(claim(reference)).isEqualTo("REJECTED");
    }

    @Test
    void asksABuyerAndGoesOnWithTheAnswer() {
        String reference = claimed();
        journey.complete("care", "decideClaim", reference, "outcome", "ASK", "reason", "Please send a photograph.");
        String link = journey.link(reference, "BUYER");
        PageClient buyer = driver.visitor();
        buyer.submit(buyer.get(link), link + "/answer", "answer", "The hologram is a sticker.");
        driver.runJobs();
        assertThat(journey.openTasks(reference)).containsExactly("decideClaim");
    }

    @Test
    void lapsesAClaimWhoseBuyerIsSilent() {
        String reference = claimed();
        journey.complete("care", "decideClaim", reference, "outcome", "ASK", "reason", "Please send a photograph.");
        driver.pass(Duration.ofDays(15));
        assertThat(claim(reference)).isEqualTo("LAPSED");
    }

    @Test
    void letsTheSellerPayAtOnce() {
        String reference = claimed();
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        String id = jdbc.sql("select k.id::text from claim k join infringement_case c on c.id = k.case_id"
                        + " where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        seller.submit(seller.get(link), link + "/claims/" + id + "/pay");
        driver.runJobs();
        assertThat(claim(reference)).isEqualTo("PAID");
        assertThat(journey.openTasks(reference)).isEmpty();
    }

    // --- a campaign ---

    @Test
    void publishesACampaignOnlyAfterBothAgreedToTheSameText() {
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(
                counsel.get("/campaigns/new"),
                "/campaigns/new",
                "titleEn",
                "Is your copy genuine?",
                "titleZh",
                "您买的软件是正版吗？",
                "bodyEn",
                "Look at the certificate.",
                "bodyZh",
                "请查看正版证书。",
                "category",
                "software",
                "startsOn",
                day(2),
                "endsOn",
                day(20));
        driver.runJobs();
        String reference = jdbc.sql("select reference from campaign order by created_at desc limit 1")
                .query(String.class)
                .single();
        journey.complete("senior", "approveCampaign", reference, "outcome", "CHANGE", "comment", "Say where to look.");
        journey.complete("counsel", "reviseCampaign", reference, revisedCampaign());
        journey.complete("senior", "approveCampaign", reference, "outcome", "APPROVE");
        assertThat(driver.visitor().get("/safety").text()).doesNotContain("Is your copy really genuine?");
        driver.pass(Duration.ofDays(3));
        assertThat(driver.visitor().get("/safety").text()).contains("Is your copy really genuine?");
        driver.pass(Duration.ofDays(20));
        assertThat(driver.visitor().get("/safety").text()).doesNotContain("Is your copy really genuine?");
        journey.complete("counsel", "reviewCampaignResults", reference, "results", "Reports fell by a tenth.");
        assertThat(campaignState(reference)).isEqualTo("REVIEWED");
    }

    /** Runs last: what no path above went through is named here. */
    @Test
    @Order(Integer.MAX_VALUE)
    void coversEveryUserTaskGatewayFlowAndBoundaryEvent() {
        System.out.println("BPMN element coverage:");
        for (File model : ConventionTests.models()) {
            System.out.println("  " + coverage.line(model));
        }
        for (File model : ConventionTests.models()) {
            assertThat(coverage.missing(model)).as(model.getName()).isEmpty();
        }
    }

    private String refused() {
        String reference = journey.open("CN_ECL", journey.freshListing(true));
        journey.complete(
                "reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "NO_PRIMA_FACIE_EVIDENCE");
        return reference;
    }

    private String closedRemoved(boolean buyers) {
        String reference = journey.takenDown("CN_ECL", buyers);
        driver.pass(Duration.ofDays(91));
        driver.pass(Duration.ofDays(91));
        assertThat(journey.state(reference)).isEqualTo("CLOSED REMOVED");
        return reference;
    }

    private String complained() {
        String reference = refused();
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(counsel.get("/cases/" + reference), "/complaint", "text", "The photograph shows the label.");
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("COMPLAINT");
        return reference;
    }

    private String asked() {
        String reference = journey.open("CN_ECL", journey.freshListing(true));
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "ASK", "questions", "Which label is it?");
        return reference;
    }

    private String appealed() {
        return appealed("CN_ECL");
    }

    private String appealed(String regime) {
        String reference = journey.takenDown(regime, true);
        journey.appeal(reference);
        assertThat(journey.state(reference)).isEqualTo("APPEAL");
        return reference;
    }

    private String complete(String reference) {
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        return reference;
    }

    private String contested() {
        String reference = complete(appealed("EU_DSA"));
        journey.complete("counsel", "answerAppeal", reference, "outcome", "CONTEST", "reason", "Not our distributor.");
        return reference;
    }

    private String blocked() {
        String reference = complete(appealed());
        journey.block(reference);
        return reference;
    }

    private String claimed() {
        String reference = journey.takenDown("CN_ECL", true);
        journey.claim(reference);
        assertThat(journey.openTasks(reference)).containsExactly("decideClaim");
        return reference;
    }

    private Object[] court(String outcome) {
        return new Object[] {
            "outcome",
            outcome,
            "decidedOn",
            today(),
            "number",
            "(2026) Zhe 0192 Min Chu 118",
            "evidence",
            java.util.List.of(journey.upload("reviewer2", "judgment.pdf"))
        };
    }

    private Object[] revisedCampaign() {
        return new Object[] {
            "titleEn",
            "Is your copy really genuine?",
            "titleZh",
            "您买的软件真的是正版吗？",
            "bodyEn",
            "Look at the certificate on the box.",
            "bodyZh",
            "请查看包装上的正版证书。",
            "category",
            "software",
            "startsOn",
            day(2),
            "endsOn",
            day(20)
        };
    }

    private String now() {
        return clock.instant().toString();
    }

    private String today() {
        return day(0);
    }

    private String day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead).toString();
    }

    private long openStrikes(String reference) {
        return jdbc.sql("select count(*) from strike s join infringement_case c on c.id = s.case_id"
                        + " where c.reference = ? and s.cancelled_at is null")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private String claim(String reference) {
        return jdbc.sql("select k.state from claim k join infringement_case c on c.id = k.case_id"
                        + " where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private String amount(String reference) {
        return jdbc.sql("select k.amount::text from claim k join infringement_case c on c.id = k.case_id"
                        + " where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private String campaignState(String reference) {
        return jdbc.sql("select state from campaign where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }
}
