package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.Models;
import org.bonafide.PageClient;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * New versions of all models are deployed in each state a case can wait in; it goes on, and no timer fires
 * twice. That the time of the law waits for a letter is {@link ClockStartProcessTests}' matter.
 */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=model-versions")
class ModelUpgradeProcessTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private Models models;

    @Autowired
    private FailureSwitches failures;

    private final Set<String> upgradedAt = new TreeSet<>();

    @AfterEach
    void nothingFails() {
        failures.clear();
        models.upgrade();
    }

    @Test
    void goesOnFromEveryStateACaseCanWaitIn() {
        String restored = fromTheNoticeToTheRestoration();
        String kept = throughADecision();
        String withdrawn = throughAWithdrawal();
        String gone = upgraded(journey.open("CN_ECL", journey.goneListing()));
        driver.pass(Duration.ofDays(181));
        List<String> all = List.of(restored, kept, withdrawn, gone);
        assertThat(all.stream().map(journey::state))
                .containsExactly("CLOSED RESTORED", "CLOSED REMOVED", "CLOSED WITHDRAWN", "CLOSED ALREADY_GONE");
        assertThat(all).allSatisfy(reference -> {
            assertThat(models.firedTwice(reference)).isEmpty();
            assertThat(models.waiting(reference)).isEmpty();
            assertThat(journey.trail(reference)).containsOnlyOnce("CaseClosed");
        });
        assertThat(upgradedAt)
                .containsAll(models.waitStates("infringement-case"))
                .containsAll(models.waitStates("seller-appeal"));
        assertThat(upgradedAt).containsAll(models.waitStates("takedown"));
    }

    private String fromTheNoticeToTheRestoration() {
        String reference = upgraded(journey.open("CN_ECL", journey.freshListing(true)));
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "ASK", "questions", "Which label?");
        journey.complete("counsel", "completeNotice", upgraded(reference), "answer", "The one on the box.");
        journey.complete(
                "reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "NO_PRIMA_FACIE_EVIDENCE");
        upgraded(reference);
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(counsel.get("/cases/" + reference), "/complaint", "text", "The label is shown on page 3.");
        driver.runJobs();
        failures.on(Call.REMOVAL, null, Failure.FAIL, null);
        journey.complete("senior", "reviewRefusal", upgraded(reference), "outcome", "OVERTURN", "reason", "Shown.");
        journey.retryUntil(upgraded(reference), "removeListingByHand");
        journey.byHand(upgraded(reference), "removeListingByHand");
        journey.appeal(upgraded(reference));
        journey.complete("senior2", "assessAppeal", upgraded(reference), "outcome", "CURE", "missing", "The invoice.");
        String link = journey.link(upgraded(reference), "SELLER");
        PageClient seller = driver.visitor();
        seller.submit(seller.get(link), link + "/answer", "answer", "Invoice 118.");
        driver.runJobs();
        journey.complete("senior2", "assessAppeal", reference, "outcome", "COMPLETE");
        journey.block(upgraded(reference));
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        journey.courtDecides(upgraded(reference), "FOR_SELLER");
        journey.retryUntil(upgraded(reference), "restoreListingByHand");
        journey.byHand(upgraded(reference), "restoreListingByHand");
        failures.clear();
        return upgraded(reference);
    }

    private String throughADecision() {
        String reference = journey.forwarded("EU_DSA");
        journey.complete("counsel", "answerAppeal", reference, "outcome", "CONTEST", "reason", "Forged.");
        journey.complete("senior", "decideAppeal", upgraded(reference), "outcome", "KEEP_REMOVED", "reason", "Copies.");
        return reference;
    }

    private String throughAWithdrawal() {
        String reference = journey.takenDown("CN_ECL", false);
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        journey.withdraw(reference);
        journey.retryUntil(upgraded(reference), "restoreListingByHand");
        journey.byHand(upgraded(reference), "restoreListingByHand");
        failures.clear();
        return reference;
    }

    private String upgraded(String reference) {
        upgradedAt.addAll(models.waiting(reference));
        Set<String> before = models.waiting(reference);
        models.upgrade();
        driver.runJobs();
        assertThat(models.waiting(reference)).isEqualTo(before);
        return reference;
    }
}
