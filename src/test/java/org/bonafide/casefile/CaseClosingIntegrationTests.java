package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.TimeTravel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How cases begin and end: outcome, letters, and no deadline left running. */
@BonafideTest
@TimeTravel
class CaseClosingIntegrationTests {

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    @Autowired
    private JdbcClient jdbc;

    private int openDeadlines(String reference) {
        return jdbc.sql(
                        """
                        select count(*) from deadline d join infringement_case c on c.id = d.subject
                        where c.reference = ? and d.state = 'OPEN'""")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    @Test
    void aListingThatIsGoneEndsAsAlreadyGoneAndTheNotifierIsTold() {
        String reference = journey.open("CN_ECL", journey.goneListing());
        driver.pass(Duration.ofDays(200));
        assertThat(journey.state(reference)).isEqualTo("CLOSED ALREADY_GONE");
        assertThat(journey.letters(reference, "NOTIFIER"))
                .startsWith("already-gone")
                .endsWith("case-closed-already-gone");
        assertThat(openDeadlines(reference)).isZero();
    }

    @Test
    void anAddressTheMarketplaceDoesNotKnowIsAsGoodAsGone() {
        String known = journey.freshListing(false);
        String reference = journey.open("CN_ECL", known.replaceFirst("\\d{6,}", "999999999999"));
        driver.pass(Duration.ofDays(200));
        assertThat(journey.state(reference)).isEqualTo("CLOSED ALREADY_GONE");
        assertThat(journey.trail(reference)).contains("ListingUnknown");
        assertThat(jdbc.sql(
                                """
                                select s.content from listing_snapshot s join infringement_case c on c.id = s.case_id
                                where c.reference = ?""")
                        .param(reference)
                        .query(String.class)
                        .single())
                .contains("UNKNOWN");
    }

    @Test
    void aNoticeThatIsNotCompletedLapses() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "ASK", "questions", "Where was it bought?");
        assertThat(openDeadlines(reference)).isEqualTo(1);
        driver.pass(Duration.ofDays(15));
        assertThat(journey.state(reference)).isEqualTo("CLOSED LAPSED");
        assertThat(journey.letters(reference, "NOTIFIER")).containsExactly("ask-notifier", "case-lapsed");
        assertThat(openDeadlines(reference)).isZero();
    }

    @Test
    void aRefusalNobodyComplainedOfStands() {
        String reference = journey.open("CN_ECL", journey.freshListing(false));
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "OUT_OF_SCOPE");
        driver.pass(Duration.ofDays(15));
        assertThat(journey.state(reference)).isEqualTo("CLOSED REFUSED");
        assertThat(journey.letters(reference, "NOTIFIER")).containsExactly("refusal", "case-refused");
        assertThat(openDeadlines(reference)).isZero();
    }

    @Test
    void aTakedownNobodyAppealedAgainstStays() {
        String reference = journey.takenDown("CN_ECL", false);
        driver.pass(Duration.ofDays(200));
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED REMOVED");
        assertThat(journey.letters(reference, "NOTIFIER")).endsWith("case-closed-removed");
        assertThat(openDeadlines(reference)).isZero();
    }

    @Test
    void aWithdrawnTakedownIsToldToBothSides() {
        String reference = journey.takenDown("CN_ECL", false);
        String notice = driver.as("counsel")
                .get("/api/v1/cases/" + reference)
                .body()
                .get("notice")
                .asString();
        driver.as("counsel")
                .post("/api/v1/notices/" + notice + "/withdrawal", Driver.json("reason", "A licence was found."))
                .expect(200);
        driver.runJobs();
        assertThat(journey.state(reference)).isEqualTo("CLOSED WITHDRAWN");
        assertThat(journey.letters(reference, "NOTIFIER")).endsWith("case-withdrawn");
        assertThat(journey.letters(reference, "SELLER")).contains("case-withdrawn-seller");
        assertThat(openDeadlines(reference)).isZero();
    }
}
