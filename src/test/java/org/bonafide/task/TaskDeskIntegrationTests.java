package org.bonafide.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.bonafide.party.Colleague;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BonafideTest
class TaskDeskIntegrationTests {

    @Autowired
    TaskDesk desk;

    @Autowired
    NextTask next;

    @Autowired
    PartyService parties;

    @Autowired
    Driver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    Campaigns campaigns;

    @BeforeEach
    void fixtures() {
        campaigns = new Campaigns(jdbc, runtime, clock);
    }

    @Test
    void othersLearnWhoHoldsATaskAndSinceWhen() {
        String task = campaigns.submitted();
        driver.as("senior").post("/api/v1/tasks/" + task + "/claim", "").expect(200);

        var answer = driver.as("senior2")
                .post("/api/v1/tasks/" + task + "/claim", "")
                .expect(409);

        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body().get("who").asString()).isEqualTo("Ingrid Solheim");
        assertThat(answer.body().get("when").asString()).startsWith("2026-");
        assertThat(answer.body().get("detail").asString()).contains("Ingrid Solheim");
        driver.as("senior2").post("/api/v1/tasks/" + task + "/release", "").expect(409);
        driver.as("senior2").post("/api/v1/tasks/" + task + "/complete", "{}").expect(409);
    }

    @Test
    void aTaskOfAnotherRoleDoesNotExist() {
        String task = campaigns.submitted();
        for (String stranger : List.of("reviewer", "counsel", "care")) {
            driver.as(stranger).get("/api/v1/tasks/" + task).expect(404);
            driver.as(stranger).post("/api/v1/tasks/" + task + "/claim", "").expect(404);
            driver.as(stranger)
                    .post("/api/v1/tasks/" + task + "/complete", "{}")
                    .expect(404);
        }
    }

    @Test
    void theNextTaskIsKeptInTheSameTransactionAndGoesToTheOwnOrganisationOnly() {
        String task = campaigns.submitted();
        UUID campaign = campaigns.subjectOf(task);
        askForChange(task, "senior");

        String revise = campaigns.taskOf(campaign);
        assertThat(states(campaign))
                .containsExactlyInAnyOrder("approveCampaign DONE senior", "reviseCampaign OPEN null");
        driver.as("counsel").get("/api/v1/tasks/" + revise).expect(200);
        driver.as("agent").get("/api/v1/tasks/" + revise).expect(200);
        driver.as("counsel2").get("/api/v1/tasks/" + revise).expect(404);
        assertThat(driver.as("counsel2").get("/api/v1/tasks?limit=200").text()).doesNotContain(revise);
        assertThat(driver.as("counsel").get("/api/v1/tasks?limit=200").text()).contains(revise);
    }

    @Test
    void nothingIsKeptOfAnActThatFails() {
        String task = campaigns.submitted();
        UUID campaign = campaigns.subjectOf(task);
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                    complete(task, "senior");
                    throw new IllegalStateException("after the fact");
                }))
                .hasMessage("after the fact");
        assertThat(states(campaign)).containsExactly("approveCampaign OPEN null");
    }

    @Test
    void aDoneTaskSaysWhoAndWhenOnItsAddressAndByApi() {
        String task = campaigns.submitted();
        askForChange(task, "senior");

        PageClient senior2 = driver.pagesAs("senior2");
        Document page = senior2.get("/tasks/" + task);
        assertThat(senior2.status()).isEqualTo(409);
        assertThat(PageClient.main(page)).contains("Ingrid Solheim");
        var answer = driver.as("senior2")
                .post("/api/v1/tasks/" + task + "/complete", "{}")
                .expect(409);
        assertThat(answer.body().get("who").asString()).isEqualTo("Ingrid Solheim");
    }

    @Test
    void aTaskIsHandedOnlyToSomebodyWhoMayDoIt() {
        String task = campaigns.submitted();
        Viewer senior = viewer("senior");
        for (String nobody : new String[] {"reviewer", "counsel", "auditor", "nobody", "", null}) {
            assertThatThrownBy(() -> desk.handOver(task, nobody, senior)).isInstanceOf(FormFault.class);
        }
        assertThat(desk.takers(desk.find(task, senior), senior))
                .extracting(Colleague::username)
                .containsExactly("senior2");

        assertThat(desk.handOver(task, "senior2", senior).assignee()).isEqualTo("senior2");
        assertThatThrownBy(() -> desk.release(task, senior)).isInstanceOf(Conflict.class);
        driver.as("senior2").post("/api/v1/tasks/" + task + "/release", "").expect(200);
    }

    @Test
    void aCounselsTaskIsHandedToAgentsInForceOnly() {
        String task = campaigns.submitted();
        UUID campaign = campaigns.subjectOf(task);
        askForChange(task, "senior");
        Viewer counsel = viewer("counsel");

        assertThat(desk.takers(desk.find(campaigns.taskOf(campaign), counsel), counsel))
                .extracting(Colleague::username)
                .containsExactly("agent");
    }

    @Test
    void oneWhoseOwnDecisionIsReviewedCanNeitherOpenNorTakeNorBeGivenTheTask() {
        String task = campaigns.submitted();
        jdbc.sql("update work_task set barred = 'senior' where id = ?")
                .param(task)
                .update();
        driver.as("senior").post("/api/v1/tasks/" + task + "/claim", "").expect(403);
        driver.as("senior").post("/api/v1/tasks/" + task + "/complete", "{}").expect(403);
        assertThat(driver.as("senior").get("/api/v1/tasks?limit=200").text()).doesNotContain(task);
        assertThatThrownBy(() -> desk.handOver(task, "senior", viewer("senior2")))
                .isInstanceOf(FormFault.class);
        assertThat(PageClient.main(driver.pagesAs("senior").get("/tasks?tab=all&q=" + referenceOf(task))))
                .contains("it reviews your own decision");
    }

    @Test
    void claimingDoesNotChangeHowImportantATaskIs() {
        String task = campaigns.submitted();
        transaction.executeWithoutResult(t -> desk.prioritise(campaigns.subjectOf(task), 90));
        desk.claim(task, viewer("senior"));
        assertThat(desk.find(task, viewer("senior")).priority()).isEqualTo(90);
        assertThat(desk.find(task, viewer("senior")).dueAt()).isNotNull();
    }

    @Test
    void ofManyAtOnceExactlyOneClaims() throws Exception {
        String task = campaigns.submitted();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> claims = java.util.stream.IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> claims(task, i % 2 == 0 ? "senior" : "senior2"))
                    .toList();
            int senior = 0;
            int senior2 = 0;
            List<Future<Boolean>> results = pool.invokeAll(claims);
            for (int i = 0; i < results.size(); i++) {
                senior += results.get(i).get() && i % 2 == 0 ? 1 : 0;
                senior2 += results.get(i).get() && i % 2 == 1 ? 1 : 0;
            }
            assertThat(List.of(senior, senior2)).containsExactlyInAnyOrder(8, 0);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theNextFreeTaskIsTaken() {
        campaigns.submitted();
        WorkTask first = next.claim("approveCampaign", viewer("senior")).orElseThrow();
        assertThat(first.assignee()).isEqualTo("senior");
        assertThat(next.claim("approveCampaign", viewer("senior")).map(WorkTask::id))
                .isNotEqualTo(java.util.Optional.of(first.id()));
    }

    @Test
    void theQueueClaimsReleasesAndSaysSo() {
        String task = campaigns.submitted();
        String reference = referenceOf(task);
        PageClient senior = driver.pagesAs("senior");
        Document queue = senior.get("/tasks?q=" + reference);

        Document claimed = senior.submit(queue, "/tasks/" + task + "/claim");
        assertThat(claimed.select(".flash").text()).contains(reference).contains("yours");
        Document other = driver.pagesAs("senior2").get("/tasks?tab=all&q=" + reference);
        assertThat(other.select("form[action$=/claim]")).isEmpty();

        Document mine = senior.get("/tasks?tab=mine&q=" + reference);
        Document released = senior.submit(mine, "/tasks/" + task + "/release");
        assertThat(released.select(".flash").text()).contains("back in the pool");
    }

    @Test
    void aLateClaimOnThePageSaysWhoWasFaster() {
        String task = campaigns.submitted();
        PageClient senior2 = driver.pagesAs("senior2");
        Document queue = senior2.get("/tasks?q=" + referenceOf(task));
        desk.claim(task, viewer("senior"));

        Document late = senior2.submit(queue, "/tasks/" + task + "/claim");
        assertThat(late.select(".flash.note-bad").text()).contains("Ingrid Solheim");
    }

    @Test
    void aTaskIsHandedOverOnItsPage() {
        String task = campaigns.submitted();
        PageClient senior = driver.pagesAs("senior");
        Document page = senior.get("/tasks/" + task + "/handover");
        assertThat(page.select("#to option").eachAttr("value")).containsExactly("senior2");
        senior.submit(page, "/handover", "to", "senior2");
        assertThat(desk.find(task, viewer("senior")).assignee()).isEqualTo("senior2");
    }

    @Test
    void theTrailSaysWhoTookAndWhoDid() {
        String task = campaigns.submitted();
        desk.claim(task, viewer("senior"));
        assertThat(jdbc.sql("select payload from audit_event where subject = ? and type = 'TaskAssigned'")
                        .param(campaigns.subjectOf(task))
                        .query(String.class)
                        .single())
                .contains("\"after\":\"senior\"");
    }

    @Test
    void anUnknownTaskIsNotFound() {
        assertThatThrownBy(() -> desk.find("nothing", viewer("senior"))).isInstanceOf(NotFound.class);
    }

    private boolean claims(String task, String username) {
        try {
            desk.claim(task, viewer(username));
            return true;
        } catch (Conflict late) {
            return false;
        }
    }

    private void askForChange(String task, String username) {
        org.bonafide.platform.Actors.as(
                org.bonafide.platform.Actor.person(
                        username, viewer(username).name(), org.bonafide.platform.Actor.WayIn.PAGE),
                () -> {
                    transaction.executeWithoutResult(t -> complete(task, username));
                    return null;
                });
    }

    private void complete(String task, String username) {
        Viewer viewer = viewer(username);
        desk.complete(desk.lock(task, "approveCampaign", viewer), viewer, Map.of("approveCampaignOutcome", "CHANGE"));
    }

    private List<String> states(UUID subject) {
        return jdbc.sql(
                        "select kind || ' ' || state || ' ' || coalesce(ended_by, 'null') from work_task where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    private String referenceOf(String task) {
        return jdbc.sql("select reference from work_task where id = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private Viewer viewer(String username) {
        return parties.viewer(username).orElseThrow();
    }
}
