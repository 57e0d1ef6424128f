package org.bonafide.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counsel is reminded of a right's end, each time once. */
@BonafideTest
@TimeTravel
class RightReminderIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RightReminders reminders;

    @Test
    void remindsBeforeTheEndAndAtTheEndOnceEachAndAnewAfterARenewal() {
        RightDesk desk = new RightDesk(driver);
        Map<String, Object> facts = desk.mark("counsel2", "到期 " + UUID.randomUUID());
        facts.put("validUntil", today().plusDays(91).toString());
        String id = desk.entered("counsel2", facts);
        assertThat(afterDays(0, id)).isEmpty();
        assertThat(afterDays(1, id)).containsExactly("right-expiring");
        assertThat(afterDays(30, id)).containsExactly("right-expiring");
        assertThat(afterDays(30, id)).containsExactly("right-expiring", "right-expiring");
        assertThat(afterDays(23, id)).hasSize(3);
        assertThat(desk.state(id)).isEqualTo("EXPIRING");
        assertThat(afterDays(7, id)).as("its last day").hasSize(3);
        assertThat(afterDays(1, id)).hasSize(4).last().isEqualTo("right-expired");
        assertThat(afterDays(20, id)).hasSize(4);
        assertThat(desk.state(id)).isEqualTo("EXPIRED");
        assertThat(jdbc.sql("select distinct language from letter where case_id = ?")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .list())
                .containsExactly("zh-CN");

        Map<String, Object> renewed = new HashMap<>(facts);
        renewed.put("validUntil", today().plusDays(5).toString());
        renewed.put("certificates", List.of(desk.certificate("counsel2")));
        renewed.put("submit", true);
        driver.as("counsel2").post("/api/v1/rights/" + id + "/changes", renewed).expect(200);
        desk.decide("reviewer", id, "APPROVE", null).expect(200);
        assertThat(afterDays(0, id))
                .as("only the last of those that are due")
                .hasSize(5)
                .last()
                .isEqualTo("right-expiring");
        assertThat(afterDays(1, id)).hasSize(5);
    }

    /** Kinds of the reminders sent so far, after some days and two runs of the job. */
    private List<String> afterDays(int days, String right) {
        clock.advance(Duration.ofDays(days));
        reminders.remind();
        reminders.remind();
        return jdbc.sql(
                        """
                        select kind from letter where case_id = ? and kind in ('right-expiring', 'right-expired')
                        order by composed_at, id""")
                .param(UUID.fromString(right))
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
