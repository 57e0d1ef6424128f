package org.bonafide.awareness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A campaign from the draft through both approvals to the public, and back to its results. */
@BonafideTest
@TimeTravel
class CampaignIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void isPublishedOnlyBetweenItsDatesOnItsCategorysPagesAndThenReviewed() {
        LocalDate start = LocalDate.now(clock).plusDays(2);
        String reference = submit("counsel", "Beware of loose keys", "software", start, start.plusDays(3));
        journey.complete("senior", "approveCampaign", reference, "outcome", "APPROVE");
        assertThat(state(reference)).isEqualTo("APPROVED");
        assertThat(shown("software", "en")).doesNotContain(reference);

        driver.pass(Duration.ofDays(2));
        assertThat(state(reference)).isEqualTo("PUBLISHED");
        assertThat(shown("software", "en")).contains(reference);
        assertThat(shown("toys", "en")).doesNotContain(reference);
        JsonNode item = placement(reference, "zh-CN");
        assertThat(item.get("title").asString()).isEqualTo("警惕单卖密钥");
        assertThat(item.get("language").asString()).isEqualTo("zh-CN");
        assertThat(item.get("until").asString()).isEqualTo(start.plusDays(4) + "T00:00:00Z");
        assertThat(driver.visitor().get("/safety").text()).contains("Beware of loose keys");

        driver.pass(Duration.ofDays(4));
        assertThat(state(reference)).isEqualTo("ENDED");
        assertThat(shown("software", "en")).doesNotContain(reference);
        PageClient counsel = driver.pagesAs("counsel");
        String path = "/awareness/review-campaign-results/"
                + journey.task("counsel", "reviewCampaignResults", reference)
                        .get("id")
                        .asString();
        Document form = counsel.get(path);
        assertThat(counsel.status()).as(PageClient.main(form)).isEqualTo(200);
        counsel.submit(form, path, "results", "Half as many reports. 举报减半。");
        driver.runJobs();
        assertThat(state(reference)).isEqualTo("REVIEWED");
        assertThat(jdbc.sql(
                                "select sum(views) from campaign_reach r join campaign c on c.id = r.campaign where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aTextChangedBetweenTheApprovalsIsNotPublished() {
        LocalDate start = LocalDate.now(clock).plusDays(1);
        String reference = submit("counsel", "First text", "bags", start, start.plusDays(3));
        journey.complete("senior", "approveCampaign", reference, "outcome", "APPROVE");
        jdbc.sql("update campaign set body_en = 'Another text' where reference = ?")
                .param(reference)
                .update();

        List<String> failures = driver.pass(Duration.ofDays(1));

        assertThat(failures).anyMatch(f -> f.contains(reference));
        assertThat(state(reference)).isEqualTo("APPROVED");
        assertThat(shown("bags", "en")).doesNotContain(reference);
        jdbc.sql("update campaign set body_en = 'A key alone is no licence.' where reference = ?")
                .param(reference)
                .update();
        driver.pass(Duration.ofMinutes(1));
        assertThat(state(reference)).isEqualTo("PUBLISHED");
    }

    @Test
    void approvalIsRefusedWhenTheTextIsNotTheOneThatWasShown() {
        LocalDate start = LocalDate.now(clock);
        String reference = submit("counsel", "Shown text", "shoes", start, start.plusDays(3));
        PageClient senior = driver.pagesAs("senior");
        String path = "/awareness/approve-campaign/"
                + journey.task("senior", "approveCampaign", reference).get("id").asString();
        Document form = senior.get(path);
        assertThat(senior.status()).as(PageClient.main(form)).isEqualTo(200);
        jdbc.sql("update campaign set body_en = 'Another text' where reference = ?")
                .param(reference)
                .update();

        senior.submit(form, path, "outcome", "APPROVE");

        assertThat(senior.status()).isEqualTo(409);
        assertThat(state(reference)).isEqualTo("SUBMITTED");
    }

    @Test
    void isSentBackRevisedAndApproved() {
        LocalDate start = LocalDate.now(clock);
        String reference = submit("counsel", "Too loud", "watches", start, start.plusDays(30));
        journey.complete("senior", "approveCampaign", reference, "outcome", "CHANGE", "comment", "Less loud, please.");
        PageClient counsel = driver.pagesAs("counsel");
        String path = "/awareness/revise-campaign/"
                + journey.task("counsel", "reviseCampaign", reference).get("id").asString();
        Document form = counsel.get(path);
        assertThat(PageClient.main(form)).contains("Less loud, please.");
        counsel.submit(form, path, "titleEn", "Softer");
        assertThat(state(reference)).isEqualTo("SUBMITTED");

        journey.complete("senior2", "approveCampaign", reference, "outcome", "APPROVE");

        assertThat(state(reference)).isEqualTo("PUBLISHED");
        assertThat(placement(reference, "en").get("title").asString()).isEqualTo("Softer");
        Document page = counsel.get("/campaigns/" + reference);
        assertThat(page.select(".timeline li")).hasSize(3);
    }

    @Test
    void anotherRightsHolderDoesNotSeeIt() {
        LocalDate start = LocalDate.now(clock);
        String reference = submit("counsel", "Ours alone", "phones", start, start.plusDays(3));
        PageClient other = driver.pagesAs("counsel2");

        assertThat(other.get("/campaigns").text()).doesNotContain(reference);
        other.get("/campaigns/" + reference);
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void theExampleCanBeTakenOverAndWrongDatesAreToldAtTheField() {
        PageClient counsel = driver.pagesAs("counsel");
        Document example = counsel.get("/campaigns/new?example=true");
        counsel.submit(example, "/campaigns/new", "startsOn", "2020-01-01");
        assertThat(counsel.status()).isEqualTo(422);
        Document done = counsel.submit(example, "/campaigns/new");
        assertThat(counsel.status()).as(PageClient.main(done)).isEqualTo(200);
        assertThat(PageClient.main(done)).contains("盗版软件");
    }

    private String submit(String who, String title, String category, LocalDate from, LocalDate until) {
        PageClient counsel = driver.pagesAs(who);
        Document done = counsel.submit(
                counsel.get("/campaigns/new"),
                "/campaigns/new",
                "titleEn",
                title,
                "titleZh",
                "警惕单卖密钥",
                "bodyEn",
                "A key alone is no licence.",
                "bodyZh",
                "单独的密钥不构成授权。",
                "category",
                category,
                "startsOn",
                from.toString(),
                "endsOn",
                until.toString());
        assertThat(counsel.status()).as(PageClient.main(done)).isEqualTo(200);
        return done.location().substring(done.location().lastIndexOf('/') + 1);
    }

    private String state(String reference) {
        return jdbc.sql("select state from campaign where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private List<String> shown(String category, String language) {
        JsonNode items = driver.visitorApi()
                .get("/api/v1/awareness/placements?category=" + category + "&language=" + language)
                .expect(200)
                .body()
                .get("items");
        return items.valueStream().map(i -> i.get("reference").asString()).toList();
    }

    private JsonNode placement(String reference, String language) {
        return driver.visitorApi()
                .get("/api/v1/awareness/placements?language=" + language)
                .body()
                .get("items")
                .valueStream()
                .filter(i -> i.get("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
