package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.bonafide.regime.CalendarService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each law's way of hearing an appeal, under a clock that the test moves: to whom the listing goes, and on which day. */
@BonafideTest
@TimeTravel
class AppealLawProcessTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CalendarService calendars;

    /** The vectors of the rules: complete counter-notice, first and last day of the window, where the days are. */
    @ParameterizedTest
    @CsvSource({
        "US_DMCA, 2027-06-14T16:00:00Z, 2027-06-29T04:00:00Z, 2027-07-07T04:00:00Z",
        "US_DMCA, 2027-11-19T17:00:00Z, 2027-12-06T05:00:00Z, 2027-12-11T05:00:00Z",
    })
    void restoresOnTheFirstDayOfTheWindow(String regime, Instant received, Instant opens, Instant ends) {
        clock.set(received);
        String reference = journey.forwarded(regime);
        assertThat(instant(reference, "earliest", "restorationWindow")).isEqualTo(opens);
        assertThat(instant(reference, "latest", "restorationWindow")).isEqualTo(ends);
        assertThat(due(reference, "answerAppeal")).isEqualTo(opens);
        clock.set(opens.minusSeconds(60));
        driver.runJobs();
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
        clock.set(opens.plusSeconds(1));
        driver.runJobs();
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
        assertThat(state(reference, "restorationWindow")).isEqualTo("MET");
        assertThat(journey.letters(reference, "SELLER")).contains("clock-runs", "appeal-restored");
        assertThat(journey.letter(reference, "appeal-restored-notifier")).contains("No person had to decide");
        assertThat(journey.trail(reference)).contains("AppealTermsFixed", "ClockStarted", "RestorationDueByLaw");
    }

    @ParameterizedTest
    @CsvSource({"CN_ECL", "CN_CIVIL"})
    void restoresAfterFifteenDaysFromTheDelivery(String regime) {
        String reference = journey.forwarded(regime);
        assertThat(proofKind(reference)).isEqualTo("appeal-forwarded");
        LocalDate day = instant(reference, "started_at", "holderAction")
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        Instant end = day.plusDays(16).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        assertThat(instant(reference, "latest", "holderAction")).isEqualTo(end);
        clock.set(end.minusSeconds(60));
        driver.runJobs();
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        clock.set(end.plusSeconds(1));
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
        assertThat(state(reference, "holderAction")).isEqualTo("EXPIRED");
        assertThat(state(reference, "restorationWindow")).isEqualTo("MET");
    }

    @Test
    void restoresAtOnceWhereTheLawSaysSo() {
        String reference = journey.forwarded("CN_RTN");
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(journey.letter(reference, "appeal-forwarded")).contains("restore the listing at once");
        assertThat(journey.letters(reference, "NOTIFIER")).contains("appeal-forwarded", "appeal-restored-notifier");
    }

    @Test
    void recordsOneBreachWhereNothingRanForWeeks() {
        String reference = journey.forwarded("US_DMCA");
        driver.pass(Duration.ofDays(40));
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
        assertThat(journey.deadlines(reference, "restorationWindow")).containsExactly("EXPIRED");
        assertThat(journey.trail(reference)).containsOnlyOnce("RestorationBreached");
    }

    @ParameterizedTest
    @CsvSource({"EU_DSA", "US_TM_POLICY"})
    void neverDecidesAReviewedAppealByATimer(String regime) {
        String reference = journey.forwarded(regime);
        driver.pass(Duration.ofDays(40));
        assertThat(journey.openTasks(reference)).containsExactly("decideAppeal");
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
    }

    @ParameterizedTest
    @CsvSource({
        "US_DMCA, CONTEST, outcome",
        "CN_ECL, CONTEST, outcome",
        "US_DMCA, EXTEND, outcome",
        "CN_ECL, EXTEND, evidence",
        "US_DMCA, BLOCK, blockType"
    })
    void refusesWhatTheLawDoesNotKnow(String regime, String outcome, String field) {
        String reference = journey.forwarded(regime);
        String task =
                journey.task("counsel", "answerAppeal", reference).get("id").asString();
        var answer = driver.as("counsel")
                .post(
                        "/api/v1/tasks/" + task + "/complete",
                        Driver.json(
                                "outcome",
                                outcome,
                                "reason",
                                "Notarisation abroad.",
                                "blockType",
                                "AUTHORITY_COMPLAINT",
                                "court",
                                "Police",
                                "number",
                                "1",
                                "filedOn",
                                "2026-11-01"))
                .expect(422);
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void extendsOnceToTwentyWorkingDaysFromTheSameStart() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        String reference = journey.forwarded("CN_ECL");
        Instant start = instant(reference, "started_at", "holderAction");
        extend(reference);
        assertThat(instant(reference, "started_at", "holderExtension")).isEqualTo(start);
        assertThat(state(reference, "holderAction")).isEqualTo("REPLACED");
        // Twenty working days after Wednesday 25 November 2026, in a calendar without a holiday: Wednesday 23 December.
        Instant end = Instant.parse("2026-12-23T16:00:00Z");
        assertThat(instant(reference, "latest", "holderExtension")).isEqualTo(end);
        assertThat(due(reference, "answerAppeal")).isEqualTo(end);
        assertThat(journey.letters(reference, "SELLER")).contains("clock-extended");
        clock.set(end.minusSeconds(60));
        driver.runJobs();
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
        clock.set(end.plusSeconds(1));
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
    }

    @Test
    void saysThatACalendarIsNotLoadedInsteadOfGuessing() {
        clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        String reference = journey.forwarded("CN_ECL");
        String task =
                journey.task("counsel", "answerAppeal", reference).get("id").asString();
        driver.as("counsel")
                .post(
                        "/api/v1/tasks/" + task + "/complete",
                        Driver.json(
                                "outcome",
                                "EXTEND",
                                "reason",
                                "Abroad.",
                                "evidence",
                                List.of(journey.upload("counsel", "受理通知书.pdf"))))
                .expect(422);
        assertThat(state(reference, "holderAction")).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @CsvSource({"US_DMCA", "CN_ECL", "EU_DSA"})
    void countsFromTheDayTheAppealIsComplete(String regime) {
        String reference = journey.takenDown(regime, false);
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "CURE", "missing", "The invoice.");
        driver.pass(Duration.ofDays(4));
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        seller.submit(seller.get(link), link + "/answer", "answer", "Invoice 118.");
        driver.runJobs();
        Instant cured = clock.instant();
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        assertThat(journey.openTasks(reference)).containsExactly("answerAppeal");
        if (regime.equals("US_DMCA")) {
            assertThat(instant(reference, "started_at", "restorationWindow")).isEqualTo(cured);
        }
    }

    /** The timer is due; what is shown before the listing is restored still counts, what comes later does not. */
    @ParameterizedTest
    @CsvSource({"US_DMCA, true", "US_DMCA, false", "CN_ECL, true", "CN_ECL, false"})
    void givesOneOutcomeWhenAnActionIsShownAsTheTimeRunsOut(String regime, boolean actionFirst) {
        String reference = journey.forwarded(regime);
        String task =
                journey.task("counsel", "answerAppeal", reference).get("id").asString();
        clock.set(due(reference, "answerAppeal").plusSeconds(1));
        if (!actionFirst) {
            assertThat(driver.runJobs()).isEmpty();
        }
        var answer = driver.as("counsel")
                .post("/api/v1/tasks/" + task + "/complete", Driver.json(journey.action("COURT_ACTION")));
        assertThat(driver.runJobs()).isEmpty();
        answer.expect(actionFirst ? 200 : 409);
        assertThat(journey.listingState(reference)).isEqualTo(actionFirst ? "REMOVED" : "LIVE");
        assertThat(journey.openTasks(reference)).isEqualTo(actionFirst ? List.of("recordCourtOutcome") : List.of());
    }

    @Test
    void movesClockTimerAndTaskWhenADayOffIsAddedAndNeverBack() {
        clock.set(Instant.parse("2028-03-01T17:00:00Z"));
        String reference = journey.forwarded("US_DMCA");
        Instant opens = instant(reference, "earliest", "restorationWindow");
        assertThat(opens).isEqualTo(Instant.parse("2028-03-15T04:00:00Z"));
        assertThat(calendars.add("US_FEDERAL", LocalDate.of(2028, 3, 7), "National Day of Mourning"))
                .isPositive();
        Instant later = Instant.parse("2028-03-16T04:00:00Z");
        assertThat(instant(reference, "earliest", "restorationWindow")).isEqualTo(later);
        assertThat(due(reference, "answerAppeal")).isEqualTo(later);
        assertThat(journey.trail(reference)).contains("DeadlineMoved");
        String deadlines = driver.as("counsel")
                .get("/api/v1/cases/" + reference + "/deadlines")
                .expect(200)
                .text();
        assertThat(deadlines).contains("dmca-restoration/1", "movedFrom", "US_FEDERAL", "has filed a court action");
        clock.set(opens.plusSeconds(60));
        driver.runJobs();
        assertThat(journey.listingState(reference)).isEqualTo("REMOVED");
        clock.set(later.plusSeconds(1));
        driver.runJobs();
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
    }

    @Test
    void countsTheDaysOnDemandAndAlarmsBeforeABreach() {
        String reference = journey.forwarded("US_DMCA");
        String id = jdbc.sql("select d.id::text" + OF)
                .params(reference, "restorationWindow")
                .query(String.class)
                .single();
        assertThat(driver.as("counsel")
                        .get("/api/v1/cases/" + reference + "/deadlines/" + id)
                        .expect(200)
                        .body()
                        .get("days")
                        .size())
                .isGreaterThan(14);
        assertThat(PageClient.main(
                        driver.pagesAs("auditor").get("/cases/" + reference + "/deadlines/" + id + "?lang=en")))
                .contains("How the days were counted", "Weekend");
        driver.as("counsel2")
                .get("/api/v1/cases/" + reference + "/deadlines/" + id)
                .expect(404);
        assertThat(PageClient.main(driver.pagesAs("counsel").get("/cases/" + reference + "?lang=en")))
                .contains("What stops it", "Not before", "US federal holidays");
    }

    private static final String OF =
            " from deadline d join infringement_case c on c.id = d.subject" + " where c.reference = ? and d.kind = ?";

    private void extend(String reference) {
        journey.complete(
                "counsel",
                "answerAppeal",
                reference,
                "outcome",
                "EXTEND",
                "reason",
                "Notarisation abroad.",
                "evidence",
                List.of(journey.upload("counsel", "受理通知书.pdf")));
    }

    private Instant instant(String reference, String column, String kind) {
        return jdbc.sql("select d." + column + OF)
                .params(reference, kind)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Instant due(String reference, String kind) {
        return jdbc.sql("select due_at from work_task where reference = ? and kind = ? and state = 'OPEN'")
                .params(reference, kind)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String state(String reference, String kind) {
        return jdbc.sql("select d.state" + OF)
                .params(reference, kind)
                .query(String.class)
                .single();
    }

    private String proofKind(String reference) {
        return jdbc.sql("select l.kind from letter l where l.id = (select d.proof" + OF + ")")
                .params(reference, "holderAction")
                .query(String.class)
                .single();
    }
}
