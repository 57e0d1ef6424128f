package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One listing named at several addresses is verified once, and each notifier's row follows it. */
@BonafideTest
class SameListingIntegrationTests {

    @Autowired
    Journey journey;

    @Autowired
    Driver driver;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsTheRowsOfOneNoticeShareOneCase() {
        List<String> of = journey.addressesOfOne();
        JsonNode notice = send("CN_ECL", of.get(0), of.get(1), of.get(2));
        assertThat(notice.get("items").valueStream().map(i -> i.get("status").asString()))
                .containsOnly("OPENED");
        driver.runJobs();
        List<String> states = states(notice);
        assertThat(states).containsExactlyInAnyOrder("AWAITING_VERIFICATION", "CLOSED JOINED", "CLOSED JOINED");
        List<String> cases = jdbc.sql(
                        """
                        select distinct c.reference from notice_line l join notice n on n.id = l.notice
                        join infringement_case c on c.id = l.case_id where n.reference = ?""")
                .param(notice.get("reference").asString())
                .query(String.class)
                .list();
        assertThat(cases).hasSize(1);
        assertThat(journey.state(cases.get(0))).isEqualTo("AWAITING_VERIFICATION");
        assertThat(journey.trail(cases.get(0))).contains("NoticeAttached");
        JsonNode shown = driver.as("counsel")
                .get("/api/v1/notices/" + notice.get("reference").asString())
                .expect(200)
                .body();
        assertThat(shown.toString()).contains(cases.get(0)).contains("ATTACHED");
    }

    @Test
    void tellsTheNotifierWhichCaseGoesOnAndShowsItOnBoth() {
        List<String> of = journey.addressesOfOne();
        String first = journey.open("CN_ECL", of.get(0));
        String second = journey.open("CN_ECL", of.get(1));
        assertThat(journey.letters(second, "NOTIFIER")).containsExactly("case-joined");
        String letter = jdbc.sql(
                        "select l.body from letter l join infringement_case c on c.id = l.case_id where c.reference = ?")
                .param(second)
                .query(String.class)
                .single();
        assertThat(letter).contains("in case " + first).doesNotContain("{");
        assertThat(driver.pagesAs("counsel").get("/cases/" + second).text())
                .contains("another open case is about the same listing", "dealt with in case " + first);
        assertThat(driver.pagesAs("counsel").get("/cases/" + first).text())
                .contains("Case " + second + " named the same listing at another address");
        assertThat(driver.as("counsel")
                        .get("/api/v1/cases/" + second)
                        .body()
                        .get("joinedTo")
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void countsTheJoinedNoticeWhenTheFirstIsWithdrawn() {
        List<String> of = journey.addressesOfOne();
        JsonNode first = send("CN_ECL", of.get(0));
        driver.runJobs();
        JsonNode second = send("CN_ECL", of.get(1));
        driver.runJobs();
        String reference = first.at("/items/0/case").asString();
        assertThat(withdraw(first)).isEqualTo("CASE_GOES_ON");
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
        assertThat(withdraw(second)).isEqualTo("WITHDRAWN");
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
    }

    @Test
    void joinsNeitherAWithdrawnCaseNorOneUnderAnotherRight() {
        List<String> of = journey.addressesOfOne();
        JsonNode first = send("CN_ECL", of.get(0));
        driver.runJobs();
        Map<String, Object> other = journey.notice("counsel", "CN_RTN", "COPYRIGHT", of.get(1));
        String underAnother = driver.as("counsel")
                .post("/api/v1/notices", other)
                .expect(202)
                .body()
                .at("/items/0/case")
                .asString();
        driver.runJobs();
        assertThat(journey.state(underAnother)).isEqualTo("AWAITING_VERIFICATION");
        withdraw(first);
        driver.runJobs();
        assertThat(states(first)).containsExactly("CLOSED WITHDRAWN");
        String again = journey.open("CN_ECL", of.get(2));
        assertThat(journey.state(again)).isEqualTo("AWAITING_VERIFICATION");
    }

    private JsonNode send(String regime, String... urls) {
        return driver.as("counsel")
                .post("/api/v1/notices", journey.notice("counsel", regime, "TRADEMARK", urls))
                .expect(202)
                .body();
    }

    private String withdraw(JsonNode notice) {
        return driver.as("counsel")
                .post(
                        "/api/v1/notices/" + notice.get("reference").asString() + "/withdrawal",
                        Map.of("reason", "Settled."))
                .expect(200)
                .body()
                .at("/items/0/status")
                .asString();
    }

    private List<String> states(JsonNode notice) {
        return notice.get("items")
                .valueStream()
                .map(i -> journey.state(i.get("case").asString()))
                .toList();
    }
}
