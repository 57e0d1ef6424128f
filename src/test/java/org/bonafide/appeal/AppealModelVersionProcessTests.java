package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.Models;
import org.bonafide.TestClock;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A case keeps the model and the rules it began under, whatever is deployed or enacted while it waits. */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=model-versions")
class AppealModelVersionProcessTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Models models;

    @Autowired
    private FailureSwitches failures;

    @AfterEach
    void newestModelAndNoFailure() {
        failures.clear();
        deploy("bpmn/seller-appeal.bpmn");
        jdbc.sql("update appeal_model set effective_until = null where regime = 'CN_ECL' and version = 1")
                .update();
    }

    /** How far the case is when the new model comes; the old one knew reviewed appeals only. */
    @ParameterizedTest
    @ValueSource(strings = {"awaitAppeal", "assessAppeal", "awaitCure", "answerAppeal", "decideAppeal"})
    void goesOnUnderTheModelItBeganUnder(String waiting) {
        deploy("models/seller-appeal-1.bpmn");
        String reference = journey.takenDown("CN_ECL", false);
        boolean deployed = upgradeAt("awaitAppeal", waiting);
        journey.appeal(reference);
        deployed |= upgradeAt("assessAppeal", waiting);
        if (waiting.equals("awaitCure")) {
            journey.complete("senior", "assessAppeal", reference, "outcome", "CURE", "missing", "The invoice.");
            deployed |= upgradeAt("awaitCure", waiting);
            driver.pass(Duration.ofDays(11));
            assertThat(journey.state(reference)).isEqualTo("REMOVED");
            journey.appeal(reference);
        }
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        deployed |= upgradeAt("answerAppeal", waiting);
        journey.complete("counsel", "answerAppeal", reference, "outcome", "CONTEST", "reason", "Forged.");
        deployed |= upgradeAt("decideAppeal", waiting);
        journey.complete("senior", "decideAppeal", reference, "outcome", "RESTORE", "reason", "Genuine.");
        assertThat(deployed).isTrue();
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    @Test
    void decidesNothingByTheClockInACaseThatBeganWithoutOne() {
        deploy("models/seller-appeal-1.bpmn");
        String reference = journey.takenDown("CN_ECL", false);
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        deploy("bpmn/seller-appeal.bpmn");
        driver.pass(Duration.ofDays(16));
        assertThat(journey.openTasks(reference)).containsExactly("decideAppeal");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
    }

    /** The second model could not stop a restoration; a case under it is brought to the newest when it must be. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stopsARestorationThatBeganUnderAModelThatCouldNot(boolean byHand) {
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        deploy("models/seller-appeal-2.bpmn");
        String reference = journey.forwarded("US_DMCA");
        deploy("bpmn/seller-appeal.bpmn");
        clock.set(instant(reference, "earliest").plusSeconds(1));
        driver.runJobs();
        if (byHand) {
            journey.retryUntil(reference, "restoreListingByHand");
        }
        journey.showLate(reference, "COURT_ACTION").expect(200);
        driver.pass(Duration.ofSeconds(30));
        assertThat(journey.openTasks(reference)).containsExactly("recordCourtOutcome");
        failures.clear();
        journey.courtDecides(reference, "FOR_SELLER");
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    @Test
    void leavesARunningCaseAsItWasWhenTheLawChanges() {
        String before = journey.takenDown("CN_ECL", false);
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("update appeal_model set effective_until = ? where regime = 'CN_ECL' and version = 1")
                .param(today.minusDays(1))
                .update();
        jdbc.sql(
                        """
                        insert into appeal_model (regime, version, mode, block_types, clock, extension, elements, basis,
                            effective_from) select regime, 2 + (select count(*) from appeal_model where version > 1),
                            'REVIEWED', block_types, null, null, elements, 'New law', cast(? as date)
                        from appeal_model where regime = 'CN_ECL' and version = 1""")
                .param(today)
                .update();
        try {
            String after = journey.takenDown("CN_ECL", false);
            for (String reference : new String[] {before, after}) {
                journey.appeal(reference);
                journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
            }
            driver.pass(Duration.ofDays(17));
            assertThat(journey.state(before)).isEqualTo("CLOSED RESTORED");
            assertThat(journey.openTasks(after)).containsExactly("decideAppeal");
        } finally {
            jdbc.sql("update appeal_model set effective_from = date '2999-01-01' where version > 1")
                    .update();
        }
    }

    @Test
    void alarmsBeforeTheLastDayAndRecordsTheBreach() {
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        String reference = journey.takenDown("US_DMCA", false);
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        Instant opens = instant(reference, "earliest");
        Instant ends = instant(reference, "latest");
        clock.set(opens.plusSeconds(1));
        for (int i = 0; i < 8; i++) {
            driver.pass(Duration.ofSeconds(30));
        }
        assertThat(journey.openTasks(reference)).containsExactly("restoreListingByHand");
        assertThat(journey.trail(reference)).doesNotContain("RestorationAlarmed");
        clock.set(ends.minus(Duration.ofHours(23)));
        driver.runJobs();
        driver.runJobs();
        assertThat(journey.trail(reference)).containsOnlyOnce("RestorationAlarmed");
        assertThat(journey.trail(reference)).doesNotContain("RestorationBreached");
        assertThat(journey.letters(reference, "MARKETPLACE")).isNotEmpty().containsOnly("restoration-alarm");
        clock.set(ends.plusSeconds(1));
        driver.runJobs();
        driver.runJobs();
        assertThat(journey.trail(reference)).containsOnlyOnce("RestorationBreached");
        assertThat(journey.letters(reference, "MARKETPLACE")).contains("restoration-breached");
        journey.byHand(reference, "restoreListingByHand");
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    private boolean upgradeAt(String here, String waiting) {
        if (here.equals(waiting)) {
            deploy("bpmn/seller-appeal.bpmn");
        }
        return here.equals(waiting);
    }

    private void deploy(String resource) {
        models.deploy(resource, "seller-appeal.bpmn");
    }

    private Instant instant(String reference, String column) {
        return jdbc.sql("select d." + column + " from deadline d join infringement_case c on c.id = d.subject"
                        + " where c.reference = ? and d.kind = 'restorationWindow'")
                .param(reference)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
