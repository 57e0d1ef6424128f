package org.bonafide.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What must hold when something fails, comes twice, comes at once, or is gone. */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=reliability")
@org.junit.jupiter.api.extension.ExtendWith(OutputCaptureExtension.class)
class ReliabilityIntegrationTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private FailureSwitches failures;

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private ScheduledFailures scheduled;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSecondStartMakesNoNewVersionOfAnyModel() {
        long deployments = repository.createDeploymentQuery().count();
        deployment.start();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(repository.createProcessDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.getVersion()).as(p.getKey()).isEqualTo(1));
        assertThat(repository.createDecisionDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.getVersion()).as(d.getKey()).isEqualTo(1));
    }

    @Test
    void historyIsKeptAsLongAsTheModelsSayAndNothingCleansItUp() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isNull();
        assertThat(history.findHistoryCleanupJobs()).isEmpty();
        assertThat(repository.createProcessDefinitionQuery().list())
                .allSatisfy(p -> assertThat(p.getHistoryTimeToLive()).isEqualTo(3660));
    }

    @Test
    void anActWhoseAuditEventCannotBeWrittenDoesNotHappen() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        UUID id = id(reference);
        var task = journey.task("reviewer", "verifyNotice", reference).get("id").asString();
        List<String> before = journey.trail(reference);
        jdbc.sql("create trigger no_audit before insert on audit_event for each row when (new.subject = '" + id
                        + "') execute function refuse_change()")
                .update();
        try {
            driver.as("reviewer")
                    .post("/api/v1/tasks/" + task + "/complete", Driver.json("outcome", "UPHOLD"))
                    .expect(500);
            driver.as("reviewer").post("/api/v1/tasks/" + task + "/claim", "").expect(500);
        } finally {
            jdbc.sql("drop trigger no_audit on audit_event").update();
        }
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
        assertThat(journey.openTasks(reference)).containsExactly("verifyNotice");
        assertThat(journey.trail(reference)).isEqualTo(before);
        assertThat(jdbc.sql("select assignee_ from act_ru_task where id_ = ?")
                        .param(task)
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
        assertThat(count("select count(*) from verification where case_id = ?", id))
                .isZero();
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
    }

    @Test
    void aCaseIsReadableAfterTheEnginesHistoryIsGone() {
        String reference = journey.takenDown("CN_ECL", false);
        driver.pass(Duration.ofDays(91));
        assertThat(journey.state(reference)).isEqualTo("CLOSED REMOVED");
        List<String> instances = jdbc.sql("select id_ from act_hi_procinst where business_key_ = ?")
                .param(id(reference).toString())
                .query(String.class)
                .list();
        assertThat(instances).isNotEmpty();
        history.deleteHistoricProcessInstancesIfExists(instances);
        assertThat(count(
                        "select count(*) from act_hi_procinst where business_key_ = ?",
                        id(reference).toString()))
                .isZero();

        for (String username : List.of("reviewer", "counsel", "auditor")) {
            PageClient page = driver.pagesAs(username);
            String text = PageClient.main(page.get("/cases/" + reference));
            assertThat(page.status()).as(username).isEqualTo(200);
            assertThat(text).contains(reference);
            driver.as(username).get("/api/v1/cases/" + reference).expect(200);
            var events = driver.as(username)
                    .get("/api/v1/cases/" + reference + "/events")
                    .expect(200);
            assertThat(events.text()).contains("CaseOpened").contains("CaseClosed");
            driver.as(username).get("/api/v1/cases/" + reference + "/deadlines").expect(200);
        }
    }

    @Test
    void fourNodesAtOnceStartEachCaseOnceAndSendEachLetterAndMessageOnce() throws Exception {
        String[] urls = IntStream.range(0, 12)
                .mapToObj(i -> journey.freshListing(false))
                .toArray(String[]::new);
        driver.as("counsel")
                .post("/api/v1/notices", journey.notice("counsel", "CN_ECL", "TRADEMARK", urls))
                .expect(202);
        List<UUID> fresh = jdbc.sql("select id from infringement_case where started_at is null")
                .query(UUID.class)
                .list();
        assertThat(fresh).hasSize(12);
        onFourNodes();
        String upheld = journey.takenDown("CN_ECL", true);
        assertThat(journey.letters(upheld, "SELLER")).isNotEmpty();
        for (UUID id : fresh) {
            assertThat(count(
                            "select count(*) from act_hi_procinst where business_key_ = ?"
                                    + " and super_process_instance_id_ is null",
                            id.toString()))
                    .isEqualTo(1);
        }
        driver.runJobs();
        assertThat(count("select count(*) from letter")).isPositive();
        int queued = jdbc.sql("update letter_delivery set state = 'QUEUED',"
                        + " next_attempt_at = timestamptz '2020-01-01 00:00:00+00' where state = 'SENT'")
                .update();
        assertThat(queued).isPositive();
        long before = count("select count(*) from audit_event where type = 'LetterDelivered'");
        onFourNodes();
        assertThat(count("select count(*) from letter_delivery where state = 'QUEUED'"))
                .isZero();
        assertThat(count("select count(*) from audit_event where type = 'LetterDelivered'"))
                .isEqualTo(before + queued);
    }

    @Test
    void aMessageIsDeliveredOnceByFourNodesAtOnce() throws Exception {
        String reference = journey.takenDown("CN_ECL", false);
        jdbc.sql("insert into process_message (id, subject, name, variables, sent_at)"
                        + " values (?, ?, 'appealReceived', '{\"match\":{},\"set\":{}}', now())")
                .params(UUID.randomUUID(), id(reference))
                .update();
        onFourNodes();
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
        assertThat(count("select count(*) from work_task where subject = ? and kind = 'assessAppeal'", id(reference)))
                .isEqualTo(1);
    }

    @Test
    void aWithdrawalUndoesARemovalWhoseAnswerWasLost() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        failures.on(Call.REMOVAL, null, Failure.LOSE_ANSWER, null);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        assertThat(journey.state(reference)).isEqualTo("TAKEDOWN");
        assertThat(journey.listingState(reference))
                .as("done, but we were not told")
                .isEqualTo("REMOVED");
        failures.clear();
        withdraw(reference);
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        assertThat(journey.letters(reference, "SELLER"))
                .as("who was never told of a takedown")
                .isEmpty();
        assertThat(count(
                        "select count(*) from takedown t where t.case_id = ? and t.act = 'RESTORE'"
                                + " and t.done_at is null",
                        id(reference)))
                .isZero();
    }

    @Test
    void scheduledWorkThatFailsIsToldOnceAndGoesOn(CapturedOutput log) {
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> scheduled.handleError(failure())).doesNotThrowAnyException();
        }
        assertThat(log.getOut().split("Scheduled work failed at", -1)).hasSize(2);
    }

    @Test
    void lateJobsAreInTheHealthThatStaysUpAndTellsStrangersNothing() {
        var health = driver.visitorApi().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().get("status").asString()).isEqualTo("UP");
        assertThat(health.text()).doesNotContain("overdue").doesNotContain("Jobs");
    }

    private static RuntimeException failure() {
        return new IllegalStateException("the database is away");
    }

    private void onFourNodes() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(() -> {
                    driver.runScheduled();
                    return true;
                });
            }
            for (Future<Boolean> run : nodes.invokeAll(runs)) {
                assertThat(run.get()).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private void withdraw(String reference) {
        String notice = jdbc.sql("select n.reference from notice n join infringement_case c on c.notice = n.id"
                        + " where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        driver.as("counsel")
                .post("/api/v1/notices/" + notice + "/withdrawal", Map.of("reason", "Settled."))
                .expect(200);
        driver.runJobs();
    }

    private UUID id(String reference) {
        return jdbc.sql("select id from infringement_case where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
