package org.bonafide.attorney;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.bonafide.party.Authorisation;
import org.bonafide.party.Authorisations;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Ids;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an agent may do follows from its powers of attorney: whose, for which rights, and until when. */
@BonafideTest
@TimeTravel
class AttorneyIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Authorisations authorisations;

    @Autowired
    PartyService parties;

    @Autowired
    AttorneyReminders reminders;

    /** Nothing between Northwind and the trademark agency but what a test grants. */
    @BeforeEach
    void nothingGranted() {
        jdbc.sql("delete from authorisation where agent = ? and principal = ?")
                .params(organisation("agent2"), organisation("counsel"))
                .update();
    }

    @Test
    void actsForTrademarksOnlyWhereItIsAuthorisedForTrademarksOnly() {
        String mark = journey.open("EU_DSA", journey.freshListing(false));
        String work = journey.open("US_DMCA", journey.freshListing(false));
        String workRight = journey.right("counsel", "COPYRIGHT");
        grant(0, 30, "TRADEMARK");
        ApiClient agent = driver.as("agent2");

        assertThat(rights(agent))
                .isNotEmpty()
                .allMatch(r -> r.get("kind").asString().equals("TRADEMARK"));
        agent.get("/api/v1/rights/" + workRight).expect(404);
        agent.get("/api/v1/cases/" + mark).expect(200);
        agent.get("/api/v1/cases/" + work).expect(404);
        assertThat(agent.get("/api/v1/cases").expect(200).text()).contains(mark).doesNotContain(work);
        agent.get("/api/v1/notices/" + noticeOf(mark)).expect(200);
        agent.get("/api/v1/notices/" + noticeOf(work)).expect(404);
        assertThat(driver.pagesAs("agent2").get("/notices").text())
                .contains(noticeOf(mark))
                .doesNotContain(noticeOf(work));
        PageClient page = driver.pagesAs("agent2");
        page.get("/cases/" + work);
        assertThat(page.status()).isEqualTo(404);

        Map<String, Object> notice = journey.notice("counsel", "US_DMCA", "COPYRIGHT", journey.freshListing(false));
        JsonNode fault = faultOnRight(agent.post("/api/v1/notices", notice));
        assertThat(fault.get("code").asString()).isEqualTo("right.use.outOfScope");
        assertThat(fault.get("message").asString()).contains("Northwind");
        agent.post(
                        "/api/v1/rights",
                        Driver.json("holder", organisation("counsel"), "kind", "PATENT", "title", "x", "owner", "y"))
                .expect(422);
    }

    @Test
    void letsAnAgentDoTheTasksOfItsRightsOnly() {
        String mark = asked("EU_DSA");
        String work = asked("US_DMCA");
        grant(0, 30, "TRADEMARK");
        String other = journey.task("counsel", "completeNotice", work).get("id").asString();
        assertThat(tasks("agent2")).contains(mark).doesNotContain(work);
        assertThat(driver.pagesAs("agent2").get("/tasks").text()).contains(mark).doesNotContain(work);
        driver.as("agent2")
                .post("/api/v1/tasks/" + other + "/complete", Driver.json("answer", "mine"))
                .expect(404);
        driver.as("agent2").post("/api/v1/tasks/" + other + "/claim", Map.of()).expect(404);
        journey.complete("agent2", "completeNotice", mark, "answer", "Order number 4711; see the photograph.");
        assertThat(journey.openTasks(mark)).contains("verifyNotice");
    }

    @Test
    void sendsSeesAndAnswersNothingFromTheDayAfterTheLastOn() {
        String asked = asked("EU_DSA");
        grant(0, 3, null);
        ApiClient agent = driver.as("agent2");
        String task = journey.task("agent2", "completeNotice", asked).get("id").asString();
        Map<String, Object> notice = journey.notice("counsel", "EU_DSA", "TRADEMARK", journey.freshListing(false));
        clock.advance(Duration.ofDays(3));
        agent.get("/api/v1/cases/" + asked).expect(200);
        agent.post("/api/v1/notices", notice, "Idempotency-Key", "last-day").expect(202);
        clock.advance(Duration.ofDays(1));

        JsonNode fault = faultOnRight(agent.post("/api/v1/notices", notice, "Idempotency-Key", "day-after"));
        assertThat(fault.get("code").asString()).isEqualTo("right.use.authorityEnded");
        assertThat(fault.get("message").asString())
                .contains("Northwind", LocalDate.now(clock).minusDays(1).toString());
        agent.get("/api/v1/cases/" + asked).expect(404);
        assertThat(tasks("agent2")).doesNotContain(asked);
        agent.post("/api/v1/tasks/" + task + "/complete", Driver.json("answer", "late"))
                .expect(404);
        assertThat(rights(agent)).noneMatch(r -> r.get("id").asString().equals(notice.get("right")));
        assertThat(driver.pagesAs("agent2").get("/attorneys").text()).contains("Northwind");
        // A stranger learns nothing of it.
        assertThat(faultOnRight(driver.as("counsel2").post("/api/v1/notices", notice))
                        .get("code")
                        .asString())
                .isEqualTo("notice.right.unknown");
    }

    @Test
    void isGrantedExtendedAndRevokedByThePrincipalsCounselOnItsPages() {
        PageClient counsel = driver.pagesAs("counsel");
        Document form = counsel.get("/attorneys/new");
        Document faulty = counsel.submit(form, "/attorneys/new", "scope", "KINDS", "validUntil", "2020-01-01");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(faulty.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#agent", "#kinds", "#validUntil", "#file");

        UUID id = grant(0, 40, "TRADEMARK");
        Document page = counsel.get("/attorneys/" + id);
        counsel.submit(page, "/extension", "validUntil", "2027-06-30");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(driver.pagesAs("agent2").get("/attorneys").text()).contains("2027-06-30");
        counsel.submit(counsel.get("/attorneys/" + id), "/revocation", "reason", " ");
        assertThat(counsel.status()).isEqualTo(422);
        counsel.submit(counsel.get("/attorneys/" + id), "/revocation", "reason", "New agency");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(rights(driver.as("agent2"))).noneMatch(r -> r.get("holder")
                .asString()
                .equals(organisation("counsel").toString()));
        assertThat(letters(id)).containsExactly("authority-extended", "authority-revoked");
        assertThat(jdbc.sql("select type from audit_event where subject = ? order by seq desc limit 3")
                        .param(organisation("counsel"))
                        .query(String.class)
                        .list())
                .containsExactly("AuthorityRevoked", "AuthorityExtended", "AgentAuthorised");
    }

    @Test
    void isNobodyElsesToSeeOrToChange() {
        UUID id = grant(0, 40, null);
        for (String who : List.of("agent2", "agent", "counsel2")) {
            PageClient page = driver.pagesAs(who);
            Document shown = page.get("/attorneys/" + id);
            assertThat(page.status()).as(who).isEqualTo(who.equals("agent2") ? 200 : 404);
            assertThat(shown.select("form[action$=revocation]")).as(who).isEmpty();
        }
        Viewer agent = parties.viewer("agent2").orElseThrow();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> authorisations.revoke(id, "mine", agent))
                .isInstanceOf(org.bonafide.platform.NotFound.class);
        assertThat(driver.pagesAs("admin").get("/attorneys").text()).contains("Northwind", "Ruibiao", "Fairmark", "青禾");
        PageClient admin = driver.pagesAs("admin");
        assertThat(admin.get("/attorneys/" + id).select("form[action$=revocation]"))
                .isEmpty();
        PageClient reviewer = driver.pagesAs("reviewer");
        reviewer.get("/attorneys");
        assertThat(reviewer.status()).isEqualTo(403);
    }

    @Test
    void warnsBothSidesBeforeTheEndAndAtTheEndOnceEach() {
        UUID id = grant(0, 31, null);
        assertThat(afterDays(0, id)).isEmpty();
        assertThat(afterDays(1, id)).containsExactly("authority-ending", "authority-ending");
        assertThat(afterDays(22, id)).hasSize(2);
        assertThat(driver.pagesAs("agent2").get("/attorneys").text()).contains("Northwind Software, Inc. 给您的授权将于");
        assertThat(afterDays(1, id)).hasSize(4);
        assertThat(afterDays(7, id)).as("its last day").hasSize(4);
        assertThat(afterDays(1, id)).hasSize(6).endsWith("authority-ended", "authority-ended");
        assertThat(jdbc.sql("select distinct language from letter where case_id = ? order by 1")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("en", "zh-CN");
    }

    private List<String> afterDays(int days, UUID id) {
        clock.advance(Duration.ofDays(days));
        reminders.remind();
        reminders.remind();
        return letters(id);
    }

    private UUID grant(int from, int until, String kind) {
        Viewer principal = parties.viewer("counsel").orElseThrow();
        LocalDate today = LocalDate.now(clock);
        Authorisation a = new Authorisation(
                Ids.next(),
                organisation("agent2"),
                principal.organisation(),
                today.plusDays(from),
                today.plusDays(until),
                kind == null ? java.util.Set.of() : java.util.Set.of(kind),
                java.util.Set.of(),
                null);
        Actors.as(Actor.person("counsel", principal.name(), Actor.WayIn.PAGE), () -> {
            authorisations.grant(a, principal);
            return null;
        });
        return a.id();
    }

    private String asked(String regime) {
        String reference = journey.open(regime, journey.freshListing(false));
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "ASK", "questions", "Which order?");
        return reference;
    }

    private String tasks(String who) {
        return driver.as(who).get("/api/v1/tasks?limit=200").expect(200).text();
    }

    private static List<JsonNode> rights(ApiClient agent) {
        List<JsonNode> found = new java.util.ArrayList<>();
        agent.get("/api/v1/rights").expect(200).body().get("items").forEach(found::add);
        return found;
    }

    private static JsonNode faultOnRight(ApiClient.Answer answer) {
        for (JsonNode error : answer.expect(422).body().get("errors")) {
            if (error.get("field").asString().equals("right")) {
                return error;
            }
        }
        throw new AssertionError("No fault on right: " + answer.text());
    }

    private String noticeOf(String reference) {
        return jdbc.sql(
                        "select n.reference from notice n join infringement_case c on c.notice = n.id where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private UUID organisation(String username) {
        return jdbc.sql("select organisation from person where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }

    private List<String> letters(UUID id) {
        return jdbc.sql("select kind from letter where case_id = ? order by composed_at, id")
                .param(id)
                .query(String.class)
                .list();
    }
}
