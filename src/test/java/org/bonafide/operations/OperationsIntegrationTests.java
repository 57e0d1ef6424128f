package org.bonafide.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.bonafide.demo.DemoPeople;
import org.bonafide.platform.Ids;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that fails, in a model of the test's own, with a campaign as its subject. */
@BonafideTest
class OperationsIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    String deployment;
    UUID subject;
    String reference;
    String job;

    @BeforeEach
    void aFailingJob() {
        deployment = models.createDeployment()
                .addModelInstance(
                        "failing.bpmn",
                        Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("failingStep")
                                .camundaAsyncBefore()
                                .camundaFailedJobRetryTimeCycle("R2/PT10S")
                                .camundaExpression("${nothingOfThatName.fail()}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        subject = Ids.next();
        reference = "C-" + subject;
        jdbc.sql(
                        """
                        insert into campaign (id, reference, holder, title_en, title_zh, body_en, body_zh, category,
                            starts_on, ends_on, state, created_by, created_at)
                        values (?, ?, ?, 'x', 'x', 'x', 'x', 'software', date '2027-01-01', date '2027-02-01',
                            'SUBMITTED', 'counsel', now())""")
                .params(subject, reference, DemoPeople.NORTHWIND)
                .update();
        runtime.startProcessInstanceByKey("failing", subject.toString());
        job = management
                .createJobQuery()
                .processDefinitionKey("failing")
                .singleResult()
                .getId();
        driver.runJobs();
    }

    @AfterEach
    void nothingIsLeft() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void aJobThatIsStillTriedAgainIsShownWithItsCause() {
        String page = PageClient.main(driver.pagesAs("admin").get("/operations"));
        assertThat(page).contains(reference, "failingStep", "nothingOfThatName");
    }

    @Test
    void aStoppedJobIsRetriedOnceAndTheTrailSaysByWhom() {
        driver.pass(java.time.Duration.ofMinutes(1));
        assertThat(retries()).isZero();
        PageClient admin = driver.pagesAs("admin");

        Document after = admin.submit(admin.get("/operations"), "/operations/jobs/" + job + "/retry");

        assertThat(after.select(".flash").text()).contains("failingStep");
        assertThat(retries()).isEqualTo(1);
        assertThat(jdbc.sql("select actor || ' ' || payload from audit_event where subject = ? and type = 'JobRetried'")
                        .param(subject)
                        .query(String.class)
                        .single())
                .startsWith("admin ")
                .contains("nothingOfThatName", "\"before\":0");
    }

    @Test
    void anAuditorReadsAndCannotRetry() {
        PageClient auditor = driver.pagesAs("auditor");
        Document page = auditor.get("/operations");
        assertThat(PageClient.main(page)).contains(reference);
        assertThat(page.select("form[action*=retry]")).isEmpty();
    }

    @Test
    void aJobThatIsGoneIsNotFound() {
        PageClient admin = driver.pagesAs("admin");
        Document page = admin.get("/operations");
        runtime.deleteProcessInstance(
                management.createJobQuery().jobId(job).singleResult().getProcessInstanceId(), "test");
        admin.submit(page, "/operations/jobs/" + job + "/retry");
        assertThat(admin.status()).isEqualTo(404);
    }

    private int retries() {
        return management.createJobQuery().jobId(job).singleResult().getRetries();
    }
}
