package org.bonafide.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TimeTravel;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people complete the same task at the same moment, one on its page and one by the API, for every kind of task that
 * the models have: exactly one wins, the other reads who and when and keeps what was typed. The winner's second click
 * lands on a page that says so.
 */
@BonafideTest
@TimeTravel
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimultaneousCompletionIntegrationTests {

    private static final String TYPED = "Typed with care, 用心写的。";

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private FailureSwitches failures;

    @Autowired
    private TaskKinds kinds;

    @Autowired
    private JdbcClient jdbc;

    private final TreeSet<String> raced = new TreeSet<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private int races;

    @AfterEach
    void nothingFails() {
        failures.clear();
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void verifyNotice() {
        race(opened(), "verifyNotice", "reviewer", "reviewer2", "outcome", "UPHOLD", "note", TYPED);
    }

    @Test
    void completeNotice() {
        String reference = opened();
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "ASK", "questions", "Which label?");
        race(reference, "completeNotice", "counsel", "agent", "answer", TYPED);
    }

    @Test
    void reviewRefusal() {
        String reference = opened();
        journey.complete(
                "reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "NO_PRIMA_FACIE_EVIDENCE");
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(counsel.get("/cases/" + reference), "/complaint", "text", "The photograph shows the label.");
        driver.runJobs();
        race(reference, "reviewRefusal", "senior", "senior2", "outcome", "CONFIRM", "reason", TYPED);
    }

    @Test
    void removeListingByHand() {
        String reference = opened();
        failures.on(Call.REMOVAL, null, Failure.FAIL, null);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        journey.retryUntil(reference, "removeListingByHand");
        race(reference, "removeListingByHand", "reviewer", "reviewer2", byHand());
    }

    @Test
    void assessAppeal() {
        race(appealed(), "assessAppeal", "senior", "reviewer2", "outcome", "CURE", "missing", TYPED);
    }

    @Test
    void answerAppeal() {
        race(complete(appealed()), "answerAppeal", "counsel", "agent", "outcome", "CONTEST", "reason", TYPED);
    }

    @Test
    void decideAppeal() {
        race(contested(), "decideAppeal", "senior", "senior2", "outcome", "KEEP_REMOVED", "reason", TYPED);
    }

    @Test
    void restoreListingByHand() {
        String reference = contested();
        failures.on(Call.RESTORE, null, Failure.FAIL, null);
        journey.complete("senior", "decideAppeal", reference, "outcome", "RESTORE", "reason", "Invoice is genuine.");
        journey.retryUntil(reference, "restoreListingByHand");
        race(reference, "restoreListingByHand", "reviewer", "reviewer2", byHand());
    }

    @Test
    void recordCourtOutcome() {
        String reference = complete(appealed());
        journey.block(reference);
        String first = journey.upload("reviewer", "ruling.pdf");
        String second = journey.upload("reviewer2", "ruling.pdf");
        race(
                reference,
                "recordCourtOutcome",
                "reviewer",
                "reviewer2",
                new Object[] {"outcome", "FOR_HOLDER", "decidedOn", day(), "number", TYPED, "evidence", first},
                new Object[] {"outcome", "FOR_HOLDER", "decidedOn", day(), "number", TYPED, "evidence", List.of(second)
                });
    }

    @Test
    void decideClaim() {
        String reference = journey.takenDown("CN_ECL", true);
        journey.claim(reference);
        race(reference, "decideClaim", "care", "care", "outcome", "REJECT", "reason", TYPED);
    }

    @Test
    void payClaimByHand() {
        String reference = journey.takenDown("CN_ECL", true);
        journey.claim(reference);
        String amount = jdbc.sql("select k.amount::text from claim k join infringement_case c on c.id = k.case_id"
                        + " where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        failures.on(Call.PAYMENT, null, Failure.FAIL, null);
        journey.complete("care", "decideClaim", reference, "outcome", "PAY", "amount", amount);
        journey.retryUntil(reference, "payClaimByHand");
        race(reference, "payClaimByHand", "care", "care", "paidOn", day(), "amount", amount, "proof", TYPED);
    }

    @Test
    void campaignTasks() {
        Campaigns campaigns = new Campaigns(jdbc, runtime, clock);
        String task = campaigns.submitted();
        String reference = jdbc.sql("select reference from work_task where id = ?")
                .param(task)
                .query(String.class)
                .single();
        race(reference, "approveCampaign", "senior", "senior2", "outcome", "CHANGE", "comment", TYPED);
        race(
                reference,
                "reviseCampaign",
                "counsel",
                "agent",
                "titleEn",
                "Is your copy genuine?",
                "titleZh",
                "您的软件是正版吗？",
                "bodyEn",
                TYPED,
                "bodyZh",
                "请查看正版证书。",
                "category",
                "software",
                "startsOn",
                day(),
                "endsOn",
                later());
        journey.complete("senior", "approveCampaign", reference, "outcome", "APPROVE");
        driver.pass(Duration.ofDays(40));
        race(reference, "reviewCampaignResults", "counsel", "agent", "results", TYPED);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyKindOfTaskWasRaced() {
        assertThat(raced).containsExactlyInAnyOrderElementsOf(kinds.all());
    }

    @Autowired
    private org.camunda.bpm.engine.RuntimeService runtime;

    @Autowired
    private java.time.Clock clock;

    private record Result(int status, String text) {}

    private void race(String reference, String kind, String first, String second, Object... fields) {
        race(reference, kind, first, second, fields, fields);
    }

    /** {@code first} on the page, {@code second} by the API; who wins changes from race to race. */
    private void race(String reference, String kind, String first, String second, Object[] onPage, Object[] byApi) {
        var task = journey.task(first, kind, reference);
        String id = task.get("id").asString();
        PageClient page = driver.pagesAs(first);
        Document form = page.get(task.get("form").asString());
        CyclicBarrier start = new CyclicBarrier(2);
        boolean apiLater = races++ % 2 == 0;
        Callable<Result> pageCall = () -> {
            start.await();
            Document answer = page.submit(form, "/" + id, strings(onPage));
            return new Result(page.status(), PageClient.main(answer));
        };
        Callable<Result> apiCall = () -> {
            start.await();
            if (apiLater) {
                java.util.concurrent.locks.LockSupport.parkNanos(15_000_000);
            }
            var answer = driver.as(second).post("/api/v1/tasks/" + id + "/complete", Driver.json(byApi));
            return new Result(answer.status(), answer.text());
        };
        List<Result> results = both(pageCall, apiCall);
        Result mine = results.get(0);
        Result other = results.get(1);
        String winner = endedBy(id);
        boolean pageWon = winner.equals(first) && (!first.equals(second) || other.status() == 409);
        if (pageWon) {
            assertThat(mine.status()).as(kind + ": " + mine.text()).isEqualTo(200);
            assertThat(other.status()).as(kind + ": " + other.text()).isEqualTo(409);
            assertThat(other.text()).contains(nameOf(first)).contains("\"when\":\"20");
        } else {
            assertThat(other.status()).as(kind + ": " + other.text()).isEqualTo(200);
            assertThat(mine.status()).as(kind + ": " + mine.text()).isEqualTo(first.equals(second) ? 200 : 409);
            assertThat(mine.text()).containsPattern("20\\d\\d-\\d\\d-\\d\\d");
            if (!first.equals(second)) {
                assertThat(mine.text()).contains(nameOf(second));
            }
        }
        assertThat(completions(id)).as(kind).isEqualTo(1);
        // Late on the page: what was typed is there to be copied. The winner's second click is told so kindly.
        Document again = page.submit(form, "/" + id, strings(onPage));
        boolean self = endedBy(id).equals(first);
        assertThat(page.status()).as(kind + ": " + PageClient.main(again)).isEqualTo(self ? 200 : 409);
        assertThat(again.select("h1").text())
                .isEqualTo(self ? "You have done this already" : "This task is no longer yours to do");
        assertThat(again.select("textarea[readonly]").eachText()).as(kind).contains(TYPED);
        assertThat(completions(id)).as(kind).isEqualTo(1);
        driver.runJobs();
        assertThat(jdbc.sql("select count(*) from work_task where id = ? and state = 'DONE'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        raced.add(kind);
    }

    private List<Result> both(Callable<Result> one, Callable<Result> two) {
        List<Result> results = new ArrayList<>();
        try {
            for (Future<Result> result : threads.invokeAll(List.of(one, two))) {
                results.add(result.get());
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
        return results;
    }

    private int completions(String task) {
        return jdbc.sql(
                        "select count(*) from audit_event where type = 'TaskCompleted' and payload like '%' || ? || '%'")
                .param(task)
                .query(Integer.class)
                .single();
    }

    private String endedBy(String task) {
        return jdbc.sql("select ended_by from work_task where id = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private String nameOf(String username) {
        return jdbc.sql("select name from person where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private static String[] strings(Object... fields) {
        Map<String, String> strings = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            strings.put(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
        }
        return strings.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
    }

    private String opened() {
        return journey.open("CN_ECL", journey.freshListing(true));
    }

    private String appealed() {
        String reference = journey.takenDown("EU_DSA", true);
        journey.appeal(reference);
        return reference;
    }

    private String complete(String reference) {
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        return reference;
    }

    private String contested() {
        String reference = complete(appealed());
        journey.complete("counsel", "answerAppeal", reference, "outcome", "CONTEST", "reason", "Not our distributor.");
        return reference;
    }

    private Object[] byHand() {
        return new Object[] {"done", true, "doneAt", clock.instant().toString(), "proof", TYPED, "note", "By hand."};
    }

    private String day() {
        return java.time.LocalDate.now(clock).toString();
    }

    private String later() {
        return java.time.LocalDate.now(clock).plusDays(20).toString();
    }
}
