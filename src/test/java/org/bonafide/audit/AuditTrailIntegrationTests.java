package org.bonafide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Ids;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@BonafideTest
class AuditTrailIntegrationTests {

    @Autowired
    AuditVerification verification;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Driver driver;

    record SomethingDone(UUID subject, String note) implements DomainEvent {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set payload = '{}'",
                "update audit_event set actor = 'nobody' where seq = 1",
                "delete from audit_event where seq = 1",
                "truncate audit_event",
                "delete from audit_head",
                "truncate audit_head",
                "update audit_head set seq = seq - 1",
                "update audit_head set hash = decode('00', 'hex')"
            })
    void theDatabaseRefusesToChangeTheTrail(String statement) {
        chain();
        assertThatThrownBy(() -> jdbc.execute(statement)).hasMessageContaining("append-only");
    }

    @Test
    void anUntouchedTrailHolds() {
        UUID subject = chain();
        AuditVerification.Result one = verification.verify(subject);
        assertThat(one.firstBroken()).isNull();
        assertThat(one.events()).isEqualTo(4);
        assertThat(one.head()).hasSize(64);
        assertThat(verification.verifyAll().firstBroken()).isNull();
        assertThat(verification.verifyAll().head())
                .isEqualTo(verification.verifyAll().head());
    }

    @Test
    void aChangedPayloadIsFound() {
        found("update audit_event set payload = payload || ' ' where subject = ? and seq = 2", 2, "CHANGED");
    }

    @Test
    void aChangedActorIsFound() {
        found("update audit_event set actor = 'admin' where subject = ? and seq = 3", 3, "CHANGED");
    }

    @Test
    void aChangedTimeIsFound() {
        found("update audit_event set at = at - interval '1 second' where subject = ? and seq = 4", 4, "CHANGED");
    }

    @Test
    void anEventDeletedInTheMiddleIsFound() {
        found("delete from audit_event where subject = ? and seq = 2", 2, "MISSING");
    }

    @Test
    void aDeletedFirstEventIsFound() {
        found("delete from audit_event where subject = ? and seq = 1", 1, "MISSING");
    }

    @Test
    void aDeletedLastEventIsFound() {
        found("delete from audit_event where subject = ? and seq = 4", 4, "MISSING");
    }

    @Test
    void aDeletedLastEventIsFoundThoughItsHeadIsDeletedToo() {
        tampered(
                subject -> {
                    jdbc.update("delete from audit_event where subject = ? and seq = 4", subject);
                    jdbc.update("delete from audit_head where subject = ?", subject);
                },
                subject -> {
                    assertThat(verification.verifyAll().firstBroken()).isNotNull();
                    assertThat(verification.verify(subject).firstBroken()).isNotNull();
                });
    }

    @Test
    void aDeletedChainIsFound() {
        found("delete from audit_event where subject = ?", 1, "MISSING");
    }

    @Test
    void anAddedEventIsFound() {
        found(
                """
                insert into audit_event select gen_random_uuid(), subject, 5, at, type, actor_kind, actor, actor_name,
                    way_in, rule_version, payload, hash, hash from audit_event where subject = ? and seq = 4""",
                5,
                "CHANGED");
    }

    @Test
    void anActAndItsEventAreKeptTogetherOrNotAtAll() {
        UUID subject = Ids.next();
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                    events.publishEvent(new SomethingDone(subject, "x"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(verification.verify(subject).events()).isZero();
    }

    @Test
    void onlyAnAuditorReadsTheTrailAndTheReadingIsRecorded() {
        for (String other : List.of("counsel", "reviewer", "senior", "care", "admin")) {
            driver.as(other).get("/api/v1/audit/verification").expect(403);
        }
        long before = readings();
        driver.as("auditor").get("/api/v1/audit/verification").expect(200);
        Document page = driver.pagesAs("auditor").get("/audit?type=AuditRead");
        assertThat(readings()).isEqualTo(before + 2);
        assertThat(PageClient.main(page)).contains("/api/v1/audit/verification");
    }

    @Test
    void theTrailIsSearchedPageByPage() {
        for (int i = 0; i < 60; i++) {
            chain();
        }
        PageClient auditor = driver.pagesAs("auditor");
        Document first = auditor.get("/audit?type=SomethingDone");
        assertThat(first.select("main tbody tr")).hasSize(50);
        Document second = auditor.get(first.selectFirst("a[rel=next]").attr("href"));
        assertThat(second.select("main tbody tr")).hasSize(50);
        assertThat(second.selectFirst("p.hash").text())
                .isNotEqualTo(first.selectFirst("p.hash").text());
    }

    @Test
    void theAuditorVerifiesOnThePage() {
        PageClient auditor = driver.pagesAs("auditor");
        Document result = auditor.submit(auditor.get("/audit"), "/audit/verification");
        assertThat(PageClient.main(result)).contains("events hold");
    }

    @Test
    void anUnknownCaseIsSaidToBeUnknown() {
        driver.as("auditor").get("/api/v1/audit/verification?case=BF-1").expect(404);
        assertThat(PageClient.main(driver.pagesAs("auditor").get("/audit?case=BF-1")))
                .contains("There is no case or campaign BF-1");
    }

    private long readings() {
        return jdbc.queryForObject("select count(*) from audit_event where type = 'AuditRead'", Long.class);
    }

    private UUID chain() {
        UUID subject = Ids.next();
        transaction.executeWithoutResult(t -> events.publishEvent(new SomethingDone(subject, "one")));
        transaction.executeWithoutResult(t -> {
            events.publishEvent(new SomethingDone(subject, "two"));
            events.publishEvent(new SomethingDone(subject, "three"));
        });
        transaction.executeWithoutResult(t -> events.publishEvent(new SomethingDone(subject, "four")));
        return subject;
    }

    private void found(String change, long seq, String why) {
        tampered(subject -> jdbc.update(change, subject), subject -> {
            AuditVerification.Broken expected = new AuditVerification.Broken(subject, seq, why);
            assertThat(verification.verify(subject).firstBroken()).isEqualTo(expected);
            assertThat(verification.verifyAll().firstBroken()).isEqualTo(expected);
        });
    }

    /** Changes a chain as one could who switches the triggers off; rolled back, so that other tests have a whole trail. */
    private void tampered(Consumer<UUID> change, Consumer<UUID> check) {
        UUID subject = chain();
        transaction.executeWithoutResult(t -> {
            jdbc.execute("set local session_replication_role = replica");
            change.accept(subject);
            check.accept(subject);
            t.setRollbackOnly();
        });
    }
}
