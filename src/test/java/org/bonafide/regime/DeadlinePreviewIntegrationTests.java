package org.bonafide.regime;

import static org.assertj.core.api.Assertions.assertThat;

import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The deadlines of the law, as the rules in the tables and the calendars give them. */
@BonafideTest
class DeadlinePreviewIntegrationTests {

    @Autowired
    private Driver driver;

    @ParameterizedTest
    @CsvSource({
        "US_DMCA, counterNoticeReceived, 2026-06-15, 2026-06-30, 2026-07-07",
        "US_DMCA, counterNoticeReceived, 2026-11-20, 2026-12-07, 2026-12-11",
        "US_DMCA, counterNoticeReceived, 2026-06-13, 2026-06-29, 2026-07-06",
        "CN_ECL, statementReachedHolder, 2026-09-25, 2026-10-10, 2026-10-10",
        "CN_ECL, statementReachedHolder, 2026-02-10, 2026-02-25, 2026-02-25",
        "CN_ECL, extensionGranted, 2026-09-18, 2026-10-22, 2026-10-22",
        "CN_RTN, counterNoticeReceived, 2026-09-25, 2026-09-25, 2026-09-25",
        "EU_DSA, recipientInformed, 2026-05-28, 2026-11-30, 2026-11-30"
    })
    void reckonsAsTheLawDoes(String regime, String event, String at, String earliest, String latest) {
        JsonNode preview = preview(regime, event, at);

        assertThat(preview.get("start").asString()).isEqualTo(at);
        assertThat(preview.get("earliest").asString()).isEqualTo(earliest);
        assertThat(preview.get("latest").asString()).isEqualTo(latest);
        assertThat(preview.get("basis").asString()).isNotBlank();
    }

    @Test
    void showsWhichDaysCountAndWhyOthersDoNot() {
        JsonNode days =
                preview("US_DMCA", "counterNoticeReceived", "2026-06-15").get("days");

        assertThat(days.valueStream()
                        .filter(d -> d.get("number").isNull())
                        .map(d -> d.get("date").asString() + " " + d.get("why").asString()))
                .containsExactly(
                        "2026-06-19 Juneteenth National Independence Day",
                        "2026-06-20 WEEKEND",
                        "2026-06-21 WEEKEND",
                        "2026-06-27 WEEKEND",
                        "2026-06-28 WEEKEND",
                        "2026-07-03 Independence Day",
                        "2026-07-04 WEEKEND",
                        "2026-07-05 WEEKEND");
    }

    @Test
    void takesTheDayAtThePlaceOfTheLaw() {
        assertThat(preview("CN_ECL", "statementReachedHolder", "2026-09-24T20:00:00Z")
                        .get("start")
                        .asString())
                .isEqualTo("2026-09-25");
    }

    @ParameterizedTest
    @CsvSource({
        "NOWHERE, counterNoticeReceived, 2026-06-15, regime",
        "EU_DSA, counterNoticeReceived, 2026-06-15, event",
        "CN_ECL, extensionGranted, 2026-12-20, at",
        "CN_ECL, extensionGranted, yesterday, at"
    })
    void saysWhatItCannotReckon(String regime, String event, String at, String field) {
        JsonNode answer = driver.as("counsel")
                .get("/api/v1/deadlines/preview?regime=" + regime + "&event=" + event + "&at=" + at)
                .expect(422)
                .body();

        assertThat(answer.get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    private JsonNode preview(String regime, String event, String at) {
        return driver.as("counsel")
                .get("/api/v1/deadlines/preview?regime=" + regime + "&event=" + event + "&at=" + at)
                .expect(200)
                .body();
    }
}
