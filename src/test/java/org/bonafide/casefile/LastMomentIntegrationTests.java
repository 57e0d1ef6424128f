package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.platform.ProcessMessages;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a party sent at the last moment reaches the process although the timer is due before the message is delivered:
 * the message is kept but not handed over yet, the timer runs, and must give way without losing an attempt.
 */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=last-moment")
class LastMomentIntegrationTests {

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private TestClock clock;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessMessages messages;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAppealInTimeIsHeardThoughTheWindowClosesAtOnce() {
        String reference = journey.takenDown("CN_ECL", false);
        clock.advance(Duration.ofDays(90).minusSeconds(1));
        driver.visitor();
        send(reference, "appealReceived", Map.of());
        timerGivesWay(reference, "appealWindowCloses", Duration.ofSeconds(2));
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
    }

    /** The letter is out, and the takedown's last jobs are not done: what the seller says waits for the process. */
    @Test
    void anAppealBeforeTheTakedownHasEndedIsHeardOnceItHas() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        String task =
                journey.task("reviewer", "verifyNotice", reference).get("id").asString();
        driver.as("reviewer")
                .post("/api/v1/tasks/" + task + "/complete", Driver.json("outcome", "UPHOLD"))
                .expect(200);
        for (int i = 0; i < 20 && journey.letters(reference, "SELLER").isEmpty(); i++) {
            jobs(reference).forEach(job -> assertThat(failure(job)).isNull());
        }
        assertThat(waitsForAnAppeal(reference)).isFalse();
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        seller.submit(seller.get(link), link + "/appeal", journey.appealFields());
        assertThat(pending(reference)).isOne();
        assertThat(driver.runJobs()).isEmpty();
        assertThat(pending(reference)).isZero();
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
    }

    @Test
    void aComplaintInTimeIsHeardThoughTheWindowClosesAtOnce() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        journey.complete(
                "reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "NO_PRIMA_FACIE_EVIDENCE");
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        send(reference, "refusalComplained", Map.of());
        timerGivesWay(reference, "complaintWindowCloses", Duration.ofSeconds(2));
        assertThat(journey.openTasks(reference)).containsExactly("reviewRefusal");
        assertThat(journey.state(reference)).doesNotStartWith("CLOSED");
    }

    @Test
    void aCompletionInTimeIsHeardThoughThePeriodEndsAtOnceAndNoMessageIsLeft() {
        String reference = journey.takenDown("CN_ECL", false);
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "CURE", "missing", "The invoice.");
        clock.advance(Duration.ofDays(10).minusSeconds(1));
        send(reference, "appealCured", Map.of());
        timerGivesWay(reference, "curePeriodEnds", Duration.ofSeconds(2));
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
        assertThat(pending(reference)).isZero();
        journey.complete("senior", "assessAppeal", reference, "outcome", "CURE", "missing", "The invoice, page 2.");
        assertThat(journey.openTasks(reference))
                .as("no stale completion goes for a new one")
                .isEmpty();
    }

    @Test
    void aWithdrawalOnItsWayKeepsTheCaseFromClosingOtherwise() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        journey.complete(
                "reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "NO_PRIMA_FACIE_EVIDENCE");
        clock.advance(Duration.ofDays(15));
        executeTimer(reference, "complaintWindowCloses");
        send(reference, "noticeWithdrawn", Map.of());
        Job closing = job(reference, "closeRefused");
        assertThat(failure(closing)).isInstanceOf(OptimisticLockingException.class);
        assertThat(driver.runJobs()).isEmpty();
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(pending(reference)).isZero();
    }

    @Test
    void aTimerWithoutARivalFires() {
        String reference = journey.takenDown("CN_ECL", false);
        String other = journey.takenDown("CN_ECL", false);
        clock.advance(Duration.ofDays(91));
        send(other, "appealReceived", Map.of());
        executeTimer(reference, "appealWindowCloses");
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED REMOVED");
        assertThat(journey.openTasks(other)).containsExactly("assessAppeal");
    }

    @Test
    void aClosedCaseLeavesNoMessageBehind() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        send(reference, "appealCured", Map.of());
        PageClient counsel = driver.pagesAs("counsel");
        counsel.get("/cases/" + reference);
        String notice = jdbc.sql("select n.reference from notice n join infringement_case c on c.notice = n.id"
                        + " where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        driver.as("counsel")
                .post("/api/v1/notices/" + notice + "/withdrawal", Map.of("reason", "Settled."))
                .expect(200);
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(pending(reference)).isZero();
    }

    @Test
    void aHundredMessagesThatNobodyWaitsForHoldUpNoneThatSomebodyDoes() {
        String deaf = journey.open("CN_ECL", journey.freshListing(false));
        for (int i = 0; i < 120; i++) {
            send(deaf, "appealCured", Map.of("nobody", String.valueOf(i)));
        }
        messages.deliverPending();
        String reference = journey.takenDown("CN_ECL", false);
        send(reference, "appealReceived", Map.of());
        messages.deliverPending();
        assertThat(journey.openTasks(reference)).containsExactly("assessAppeal");
        transaction.executeWithoutResult(t -> messages.forget(id(deaf)));
    }

    /** As the sender's transaction leaves it, before it is delivered. */
    private void send(String reference, String name, Map<String, String> match) {
        jdbc.sql("insert into process_message (id, subject, name, variables, sent_at) values (?, ?, ?, ?, now())")
                .params(
                        UUID.randomUUID(),
                        id(reference),
                        name,
                        tools.jackson.databind.json.JsonMapper.shared()
                                .writeValueAsString(Map.of("match", match, "set", Map.of())))
                .update();
    }

    private void timerGivesWay(String reference, String timer, Duration later) {
        clock.advance(later);
        Job job = job(reference, timer);
        assertThat(failure(job)).isInstanceOf(OptimisticLockingException.class);
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(job.getRetries());
        assertThat(driver.runJobs()).isEmpty();
        assertThat(pending(reference)).isZero();
        assertThat(management.createJobQuery().jobId(job.getId()).count()).isZero();
    }

    private void executeTimer(String reference, String timer) {
        assertThat(failure(job(reference, timer))).isNull();
    }

    private List<Job> jobs(String reference) {
        return jdbc
                .sql(
                        """
                        select j.id_ from act_ru_job j join act_ru_execution p on p.id_ = j.process_instance_id_
                        join infringement_case c on p.business_key_ = c.id::text
                        where c.reference = ? and j.type_ = 'message'""")
                .param(reference)
                .query(String.class)
                .list()
                .stream()
                .map(id -> management.createJobQuery().jobId(id).singleResult())
                .toList();
    }

    private boolean waitsForAnAppeal(String reference) {
        return jdbc.sql(
                        """
                        select exists (select from act_ru_event_subscr e
                        join act_ru_execution p on p.id_ = e.proc_inst_id_
                        join infringement_case c on p.business_key_ = c.id::text
                        where c.reference = ? and e.event_name_ = 'appealReceived')""")
                .param(reference)
                .query(Boolean.class)
                .single();
    }

    private RuntimeException failure(Job job) {
        try {
            management.executeJob(job.getId());
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private Job job(String reference, String activity) {
        List<String> ids = jdbc.sql(
                        """
                        select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution p on p.id_ = j.process_instance_id_
                        join infringement_case c on p.business_key_ = c.id::text
                        where c.reference = ? and d.act_id_ = ?""")
                .params(reference, activity)
                .query(String.class)
                .list();
        assertThat(ids).as(activity + " of " + reference).hasSize(1);
        return management.createJobQuery().jobId(ids.get(0)).singleResult();
    }

    private int pending(String reference) {
        return jdbc.sql("select count(*) from process_message where subject = ? and delivered_at is null")
                .param(id(reference))
                .query(Integer.class)
                .single();
    }

    private UUID id(String reference) {
        return jdbc.sql("select id from infringement_case where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
    }
}
