package org.bonafide.regime;

import static org.assertj.core.api.Assertions.assertThat;

import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of the calendars: an administrator adds a day off, once, and the trail knows who did. */
@BonafideTest
class CalendarsIntegrationTests {

    private static final String PAGE = "/operations/calendars";

    @Autowired
    private Driver driver;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAdministratorAddsADayOffOnce() {
        PageClient admin = driver.pagesAs("admin");
        Document page = admin.get(PAGE + "?lang=en");
        assertThat(PageClient.main(page)).contains("US federal holidays", "2026");
        Document done = admin.submit(
                page, PAGE, "calendar", "US_FEDERAL", "day", "2031-03-04", "name", "National Day of Mourning");
        assertThat(admin.status()).isEqualTo(200);
        assertThat(PageClient.main(done)).contains("National Day of Mourning");
        Document again = admin.submit(page, PAGE, "calendar", "US_FEDERAL", "day", "2031-03-04", "name", "Once more");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(again.select("#day-error")).isNotEmpty();
        assertThat(jdbc.sql("select actor from audit_event where type = 'HolidayAdded'")
                        .query(String.class)
                        .list())
                .containsExactly("admin");
    }

    @Test
    void saysWhatIsMissing() {
        PageClient admin = driver.pagesAs("admin");
        Document faulty = admin.submit(admin.get(PAGE), PAGE, "day", "");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(faulty.select("#calendar-error, #day-error, #name-error")).hasSize(3);
    }

    @Test
    void othersChangeNoCalendar() {
        PageClient auditor = driver.pagesAs("auditor");
        assertThat(auditor.get(PAGE).select("form[action$=/calendars]")).isEmpty();
        PageClient reviewer = driver.pagesAs("reviewer");
        reviewer.get(PAGE);
        assertThat(reviewer.status()).isEqualTo(403);
    }
}
