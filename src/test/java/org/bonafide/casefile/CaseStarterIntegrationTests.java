package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New cases come into the queue together; what is wrong with one stays its own. */
@BonafideTest
class CaseStarterIntegrationTests {

    private static final int MANY = 20;

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesTheTrailAndThePathOfEachAsIfItHadComeAlone() {
        List<String> cases = notice();
        driver.runJobs();
        assertThat(cases).allSatisfy(reference -> {
            assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
            assertThat(journey.trail(reference))
                    .containsExactly("CaseOpened", "ListingResolved", "TriageWeighed", "CaseTriaged", "CaseAdvanced");
            assertThat(driver.as("auditor")
                            .get("/api/v1/audit/verification?case=" + reference)
                            .expect(200)
                            .text())
                    .contains("\"firstBroken\":null");
            assertThat(path(reference)).contains("resolveListing", "triageCase").doesNotHaveDuplicates();
        });
        assertThat(tasks(cases)).isEqualTo(MANY);
    }

    @Test
    void startsTheOthersWhenOneFailsAndThatOneLater() {
        List<String> cases = notice();
        String faulty = cases.get(7);
        jdbc.sql(
                        """
                        create function refuse_task() returns trigger language plpgsql as $$
                        begin if new.reference = '%s' then raise exception 'not now'; end if; return new; end $$"""
                                .formatted(faulty))
                .update();
        jdbc.sql("create trigger refuse_task before insert on work_task for each row execute function refuse_task()")
                .update();
        try {
            driver.runJobs();
            assertThat(tasks(cases)).isEqualTo(MANY - 1);
            assertThat(journey.state(faulty)).isEqualTo("OPENED");
            assertThat(journey.trail(faulty)).containsExactly("CaseOpened", "ListingResolved");
        } finally {
            jdbc.sql("drop function refuse_task() cascade").update();
        }
        driver.pass(java.time.Duration.ofMinutes(1));
        assertThat(tasks(cases)).isEqualTo(MANY);
        assertThat(journey.state(faulty)).isEqualTo("AWAITING_VERIFICATION");
    }

    /** References of the cases of a new notice of many listings. */
    private List<String> notice() {
        String[] urls = IntStream.range(0, MANY)
                .mapToObj(i -> journey.freshListing(false))
                .toArray(String[]::new);
        return driver.as("counsel")
                .post("/api/v1/notices", journey.notice("counsel", "CN_ECL", "TRADEMARK", urls))
                .expect(202)
                .body()
                .get("items")
                .valueStream()
                .map(i -> i.get("case").asString())
                .toList();
    }

    private List<String> path(String reference) {
        return jdbc.sql(
                        """
                        select a.act_id_ from act_hi_actinst a join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                        join infringement_case c on cast(c.id as text) = p.business_key_
                        where c.reference = ? and a.end_time_ is not null""")
                .param(reference)
                .query(String.class)
                .list();
    }

    private long tasks(List<String> references) {
        return jdbc.sql(
                        "select count(*) from work_task where kind = 'verifyNotice' and state = 'OPEN' and reference = any(?)")
                .param(references.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
