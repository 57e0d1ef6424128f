package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A restoration is due and the marketplace fails: what an action shown meanwhile does, by the law's time. */
@BonafideTest
@TimeTravel
class LateActionProcessTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private TestClock clock;

    @Autowired
    private FailureSwitches failures;

    @BeforeEach
    void marketplaceFails() {
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
    }

    @AfterEach
    void marketplaceWorks() {
        failures.clear();
    }

    /** Between two attempts at the marketplace, and when a person is to do it. */
    @ParameterizedTest
    @CsvSource({
        "false, FOR_SELLER, LIVE, REPLACED",
        "true, FOR_SELLER, LIVE, REPLACED",
        "true, FOR_HOLDER, REMOVED, CANCELLED"
    })
    void stopsTheRestorationUntilTheCourtHasDecided(boolean byHand, String court, String listing, String ledger) {
        String reference = restoring("US_DMCA", byHand);
        assertThat(journey.showLate(reference, "COURT_ACTION")
                        .expect(200)
                        .body()
                        .get("stopped")
                        .asBoolean())
                .isTrue();
        driver.pass(Duration.ofSeconds(30));
        assertThat(journey.openTasks(reference)).containsExactly("recordCourtOutcome");
        assertThat(journey.deadlines(reference, "restorationWindow")).containsExactly("BLOCKED");
        assertThat(journey.letters(reference, "SELLER")).contains("restoration-blocked");
        assertThat(journey.trail(reference)).contains("RestorationStopped");
        failures.clear();
        driver.pass(Duration.ofDays(40));
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        journey.courtDecides(reference, court);
        assertThat(journey.listingState(reference)).isEqualTo(listing);
        assertThat(journey.deadlines(reference, "restorationWindow"))
                .startsWith(ledger)
                .doesNotContain("BLOCKED", "OPEN");
        assertThat(journey.openTasks(reference)).isEmpty();
    }

    /** Whoever agreed may still show an action in the law's time, as long as the listing is down. */
    @Test
    void stopsARestorationThatTheNotifierHadAccepted() {
        String reference = journey.forwarded("CN_ECL");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "ACCEPT_RESTORATION");
        assertThat(journey.deadlines(reference, "restorationWindow")).containsExactly("OPEN");
        journey.showLate(reference, "AUTHORITY_COMPLAINT").expect(200);
        driver.pass(Duration.ofSeconds(30));
        assertThat(journey.openTasks(reference)).containsExactly("recordCourtOutcome");
        failures.clear();
        journey.courtDecides(reference, "WITHDRAWN");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(journey.deadlines(reference, "restorationWindow")).containsExactly("REPLACED", "MET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US_DMCA", "CN_ECL"})
    void recordsWhatComesTooLateSaysSoAndRestores(String regime) {
        String reference = restoring(regime, true);
        if (regime.equals("US_DMCA")) {
            clock.set(journey.deadline(reference, "restorationWindow", "latest"));
            driver.runJobs();
        }
        PageClient counsel = driver.pagesAs("counsel");
        String form = "/cases/" + reference + "/late-action";
        assertThat(PageClient.main(counsel.get("/cases/" + reference + "?lang=en")))
                .contains("Show an action");
        assertThat(PageClient.main(counsel.get(form + "?lang=en"))).contains("The time of the law is over");
        assertThat(journey.showLate(reference, "COURT_ACTION")
                        .expect(200)
                        .body()
                        .get("stopped")
                        .asBoolean())
                .isFalse();
        driver.runJobs();
        assertThat(journey.letter(reference, "action-too-late")).contains("it reached us later", "118");
        assertThat(journey.letters(reference, "SELLER")).doesNotContain("restoration-blocked");
        assertThat(journey.trail(reference)).contains("ActionShownTooLate").doesNotContain("RestorationStopped");
        assertThat(journey.openTasks(reference)).containsExactly("restoreListingByHand");
        journey.byHand(reference, "restoreListingByHand");
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    /** Whoever decided that the listing comes back: its window is watched as the law's own is. */
    @ParameterizedTest
    @ValueSource(strings = {"CN_ECL", "EU_DSA"})
    void alarmsTheTeamAndRecordsTheBreachOfARestorationThatWasAccepted(String regime) {
        String reference = journey.forwarded(regime);
        journey.complete("counsel", "answerAppeal", reference, "outcome", "ACCEPT_RESTORATION");
        assertThat(journey.trail(reference)).contains("RestorationDue").doesNotContain("RestorationAlarmed");
        driver.pass(Duration.ofHours(13));
        assertThat(journey.trail(reference))
                .containsOnlyOnce("RestorationAlarmed")
                .doesNotContain("RestorationBreached");
        assertThat(journey.letters(reference, "MARKETPLACE")).isNotEmpty().containsOnly("restoration-alarm");
        driver.pass(Duration.ofHours(12));
        assertThat(journey.trail(reference)).containsOnlyOnce("RestorationAlarmed", "RestorationBreached");
        assertThat(journey.deadlines(reference, "restorationWindow")).containsExactly("EXPIRED");
    }

    @Test
    void isNotForACaseWithoutARestorationThatWaits() {
        String answerable = journey.forwarded("US_DMCA");
        journey.showLate(answerable, "COURT_ACTION").expect(409);
        String reviewed = journey.forwarded("EU_DSA");
        journey.complete("counsel", "answerAppeal", reviewed, "outcome", "ACCEPT_RESTORATION");
        journey.showLate(reviewed, "COURT_ACTION").expect(409);
        failures.clear();
        String back = journey.forwarded("CN_RTN");
        journey.showLate(back, "COURT_ACTION").expect(409);
    }

    @Test
    void wantsWhatAnAnswerInTimeWants() {
        String reference = restoring("US_DMCA", true);
        journey.showLate(reference, "AUTHORITY_COMPLAINT").expect(422);
        driver.as("counsel2")
                .post("/api/v1/cases/" + reference + "/late-action", Driver.json())
                .expect(404);
        PageClient counsel = driver.pagesAs("counsel");
        String form = "/cases/" + reference + "/late-action";
        var page =
                counsel.submit(counsel.get(form + "?lang=en"), form, "blockType", "COURT_ACTION", "court", "N.D. Cal.");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(page.select(".error-summary").text()).contains("case number");
        assertThat(journey.openTasks(reference)).containsExactly("restoreListingByHand");
    }

    /** A withdrawal gives up the action, so that the listing comes back. */
    @Test
    void letsTheListingBackWhenTheNotifierWithdrawsAfterIt() {
        String reference = restoring("US_DMCA", true);
        journey.showLate(reference, "COURT_ACTION").expect(200);
        failures.clear();
        driver.runJobs();
        journey.withdraw(reference);
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.deadlines(reference, "restorationWindow")).containsExactly("CANCELLED", "MET");
    }

    /** The time to answer is over, and the marketplace has failed once, or so often that a person is to restore it. */
    private String restoring(String regime, boolean byHand) {
        String reference = journey.forwarded(regime);
        String kind = regime.equals("US_DMCA") ? "restorationWindow" : "holderAction";
        clock.set(journey.deadline(reference, kind, regime.equals("US_DMCA") ? "earliest" : "latest")
                .plusSeconds(1));
        driver.runJobs();
        if (byHand) {
            journey.retryUntil(reference, "restoreListingByHand");
        }
        return reference;
    }
}
