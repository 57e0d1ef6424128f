package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** A notice that lacks what may follow: taken, completed or lapsed. */
@BonafideTest
@TimeTravel
class DefectiveNoticeIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private static String url() {
        return "https://market.example/item.htm?id=6"
                + Math.abs(UUID.randomUUID().getMostSignificantBits());
    }

    /** Without a signature, without a statement, without a description. */
    private JsonNode lodge(String username, String... urls) {
        Map<String, Object> notice = new LinkedHashMap<>(journey.notice(username, "CN_ECL", "TRADEMARK", urls));
        notice.remove("description");
        notice.put("statements", Driver.json("goodFaith", true, "authority", true));
        notice.put("lodgeIncomplete", true);
        return driver.as(username).post("/api/v1/notices", notice).expect(202).body();
    }

    @Test
    void opensItsCasesOnceItIsComplete() {
        String url = journey.freshListing(true);
        JsonNode taken = lodge("counsel", url, "words alone", url());
        String reference = taken.get("reference").asString();
        assertThat(taken.get("accepted").asInt()).isEqualTo(2);
        assertThat(taken.get("defects").findValuesAsString("element"))
                .containsExactly("REASONS", "ACCURACY", "SIGNATURE");
        assertThat(taken.get("cureUntil").asString()).startsWith("2026-12-05T09:00");
        driver.runJobs();
        assertThat(state(reference)).isEqualTo("DEFECTIVE");
        assertThat(letter(reference))
                .contains("2026-12-05 09:00 UTC")
                .contains("/notices/" + reference + "/cure")
                .contains("Sign with your full name.")
                .contains("E-Commerce Law Art 42(1)");
        JsonNode half = driver.as("counsel")
                .post("/api/v1/notices/" + reference + "/cure", Driver.json("description", "Printed labels"))
                .expect(422)
                .body();
        assertThat(half.get("errors").findValuesAsString("field"))
                .containsExactly("statements.accuracy", "statements.signature");
        JsonNode whole = driver.as("counsel")
                .post(
                        "/api/v1/notices/" + reference + "/cure",
                        Driver.json(
                                "description",
                                "Printed labels",
                                "statements",
                                Driver.json("accuracy", true, "signature", "Grace Lindqvist")))
                .expect(200)
                .body();
        assertThat(whole.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(whole.get("submittedAt").asString()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(whole.at("/items/0/status").asString()).isEqualTo("OPENED");
        assertThat(whole.at("/items/1/status").asString()).isEqualTo("REJECTED");
        assertThat(whole.at("/items/2/case").asString()).startsWith("BF-");
        driver.runJobs();
        String opened = whole.at("/items/0/case").asString();
        assertThat(journey.openTasks(opened)).containsExactly("verifyNotice");
        assertThat(letter(reference)).contains("Listings for which a case was opened: 2");
        assertThat(trail(reference)).contains("NoticeSubmitted", "NoticeDefective", "NoticeCured");
        driver.as("counsel")
                .post("/api/v1/notices/" + reference + "/cure", Driver.json("description", "Once more"))
                .expect(409);
        JsonNode again = driver.as("counsel")
                .post("/api/v1/notices", journey.notice("counsel", "CN_ECL", "TRADEMARK", url))
                .expect(202)
                .body();
        assertThat(again.at("/items/0/case").asString()).isEqualTo(opened);
    }

    @Test
    void lapsesWhenNothingComesInTime() {
        String reference = lodge("counsel", url()).get("reference").asString();
        driver.pass(Duration.ofDays(9));
        assertThat(state(reference)).isEqualTo("DEFECTIVE");
        driver.pass(Duration.ofDays(2));
        assertThat(state(reference)).isEqualTo("LAPSED");
        assertThat(letter(reference)).contains("has lapsed").contains("No case was opened for its 1 listings");
        assertThat(trail(reference)).endsWith("NoticeLapsed", "LetterSent").doesNotContain("NoticeCured");
        assertThat(jdbc.sql("select d.state from deadline d join notice n on n.id = d.subject where n.reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .isEqualTo("EXPIRED");
        driver.as("counsel")
                .post("/api/v1/notices/" + reference + "/cure", Driver.json("description", "Too late"))
                .expect(409);
        assertThat(driver.pagesAs("counsel").get("/notices/" + reference).text())
                .contains("This notice lapsed");
    }

    @Test
    void isCompletedByCounselOnThePageThatAsksForWhatIsMissing() {
        String reference = lodge("counsel2", url()).get("reference").asString();
        PageClient counsel = driver.pagesAs("counsel2");
        assertThat(counsel.get("/").selectFirst("#defective").text()).contains(reference);
        assertThat(letter(reference)).contains("请于 ").contains("请以全名签署").doesNotContain("Sign with");
        String path = "/notices/" + reference + "/cure";
        Document form = counsel.get(path);
        assertThat(form.text()).contains("电子商务法第四十二条").contains("补正通知");
        assertThat(form.select("form[action=" + path + "] input[type=checkbox]"))
                .hasSize(1);
        Document again = counsel.submit(form, path, "description", "标签为印刷件", "statements.signature", "沈若兰");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(again.selectFirst("textarea[name=description]").val()).isEqualTo("标签为印刷件");
        Document done = counsel.submit(again, path, "statements.accuracy", "true");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(done.text()).contains("通知已补正").contains("本通知及所附证据真实、准确、完整");
        assertThat(counsel.get("/").selectFirst("#defective")).isNull();
        assertThat(state(reference)).isEqualTo("ACCEPTED");
    }

    @Test
    void asksToAffirmAnewWhatWasWordedAnewMeanwhile() {
        Map<String, Object> notice = new LinkedHashMap<>(journey.notice("counsel", "US_TM_POLICY", "TRADEMARK", url()));
        notice.put("statements", Driver.json("goodFaith", true, "authority", true, "signature", "G. Lindqvist"));
        notice.put("lodgeIncomplete", true);
        String reference = driver.as("counsel")
                .post("/api/v1/notices", notice)
                .expect(202)
                .body()
                .get("reference")
                .asString();
        String path = "/notices/" + reference + "/cure";
        PageClient counsel = driver.pagesAs("counsel");
        Document form = counsel.get(path);
        int version = jdbc.sql(
                        """
                        insert into statement_wording (regime, statement, language, version, text, effective_from)
                        select 'US_TM_POLICY', 'accuracy', 'en', max(version) + 1, 'Accurate in the new words.', :day
                        from statement_wording
                        where regime = 'US_TM_POLICY' and statement = 'accuracy' and language = 'en' returning version""")
                .param("day", java.time.LocalDate.now(clock).plusDays(1))
                .query(Integer.class)
                .single();
        clock.advance(Duration.ofDays(1));
        Document again = counsel.submit(form, path, "statements.accuracy", "true");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(again.text()).contains("has changed since you read it").contains("Accurate in the new words.");
        assertThat(again.select("input[type=checkbox][checked]")).isEmpty();
        Document done = counsel.submit(again, path, "statements.accuracy", "true");
        assertThat(done.text()).contains("Accurate in the new words.").contains("Version " + version + ", English");
        assertThat(state(reference)).isEqualTo("ACCEPTED");
    }

    @Test
    void givesItsFirstAnswerAgainAfterItWasCompleted() {
        Map<String, Object> notice =
                new LinkedHashMap<>(journey.notice("counsel", "US_TM_POLICY", "TRADEMARK", url(), "words alone"));
        notice.put("statements", Driver.json("goodFaith", true, "authority", true, "signature", "G. Lindqvist"));
        notice.put("lodgeIncomplete", true);
        String key = "defective-" + UUID.randomUUID();
        JsonNode first = driver.as("counsel")
                .post("/api/v1/notices", notice, "Idempotency-Key", key)
                .expect(202)
                .body();
        assertThat(first.get("items").valueStream().map(i -> i.get("status").asString()))
                .containsExactly("HELD", "REJECTED");
        String path = "/notices/" + first.get("reference").asString() + "/cure";
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(counsel.get(path), path, "statements.accuracy", "true");
        assertThat(state(first.get("reference").asString())).isEqualTo("ACCEPTED");
        assertThat(driver.as("counsel")
                        .post("/api/v1/notices", notice, "Idempotency-Key", key)
                        .expect(202)
                        .body())
                .isEqualTo(first);
    }

    @Test
    void isWithdrawnRowByRow() {
        String one = url();
        String reference = lodge("counsel", one, url()).get("reference").asString();
        String path = "/api/v1/notices/" + reference + "/withdrawal";
        JsonNode first = driver.as("counsel")
                .post(path, Driver.json("listings", List.of(one + "#"), "reason", "Settled"))
                .expect(200)
                .body();
        assertThat(first.get("withdrawn").asInt()).isEqualTo(1);
        assertThat(state(reference)).isEqualTo("DEFECTIVE");
        driver.as("counsel").post(path, Driver.json("reason", "Settled")).expect(200);
        assertThat(state(reference)).isEqualTo("WITHDRAWN");
        driver.as("counsel")
                .post("/api/v1/notices/" + reference + "/cure", Driver.json("description", "x"))
                .expect(409);
        driver.pass(Duration.ofDays(11));
        assertThat(state(reference)).isEqualTo("WITHDRAWN");
        assertThat(trail(reference)).contains("DefectiveNoticeWithdrawn").doesNotContain("NoticeLapsed");
    }

    @Test
    void isNobodyElsesToComplete() {
        String reference = lodge("counsel", url()).get("reference").asString();
        driver.as("counsel2")
                .post("/api/v1/notices/" + reference + "/cure", Driver.json("description", "x"))
                .expect(404);
        driver.as("reviewer")
                .post("/api/v1/notices/" + reference + "/cure", Driver.json("description", "x"))
                .expect(403);
        PageClient reviewer = driver.pagesAs("reviewer");
        reviewer.get("/notices/" + reference + "/cure");
        assertThat(reviewer.status()).isEqualTo(403);
        assertThat(reviewer.get("/notices/" + reference).text()).contains("What this notice lacks");
    }

    @Test
    void confirmsTheReceiptOfACompleteNotice() {
        JsonNode sent = driver.as("counsel")
                .post("/api/v1/notices", journey.notice("counsel", "EU_DSA", "TRADEMARK", url(), "words"))
                .expect(202)
                .body();
        assertThat(sent.has("state")).isFalse();
        assertThat(letter(sent.get("reference").asString()))
                .contains("Listings for which a case was opened: 1")
                .contains("Rows refused: 1")
                .contains("What happens next");
    }

    private String state(String reference) {
        return jdbc.sql("select state from notice where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** The latest letter about the notice, subject and all. */
    private String letter(String reference) {
        return jdbc.sql(
                        """
                        select l.subject || e'\\n' || l.body from letter l join notice n on n.id = l.case_id
                        where n.reference = ? order by l.composed_at desc, l.id desc limit 1""")
                .param(reference)
                .query(String.class)
                .single();
    }

    private List<String> trail(String reference) {
        return jdbc.sql(
                        """
                        select e.type from audit_event e join notice n on n.id = e.subject
                        where n.reference = ? order by e.seq""")
                .param(reference)
                .query(String.class)
                .list();
    }
}
