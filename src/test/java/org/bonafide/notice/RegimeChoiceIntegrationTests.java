package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which law a notice goes under and why, which not, and in which words it is affirmed. */
@BonafideTest
class RegimeChoiceIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # kind, material, where the right is in force, best, regime, fit, words of the reason
                    TRADEMARK, UNSAID, 'CN,US,EU', CN_ECL, CN_ECL, FITS, e-commerce platform
                    TRADEMARK, UNSAID, 'CN,US,EU', CN_ECL, US_DMCA, NOT, for copyright only
                    TRADEMARK, UNSAID, 'CN,US,EU', CN_ECL, CN_RTN, NOT, protects works
                    TRADEMARK, UNSAID, 'CN,US,EU', CN_ECL, CN_CIVIL, POSSIBLE, general rule
                    TRADEMARK, UNSAID, US, US_TM_POLICY, CN_ECL, NOT, not in force where this law applies
                    TRADEMARK, UNSAID, EU, EU_DSA, US_TM_POLICY, NOT, it is in force in: EU
                    TRADEMARK, UNSAID, DE, EU_DSA, EU_DSA, FITS, European Union
                    TRADEMARK, SERVICE, CN, CN_CIVIL, CN_ECL, NOT, the service named is none
                    COPYRIGHT, GOODS, 'CN,US', CN_ECL, CN_RTN, NOT, Goods are on offer
                    COPYRIGHT, WORK, 'CN,US', CN_RTN, CN_ECL, POSSIBLE, 15 days
                    COPYRIGHT, WORK, 'CN,US', CN_RTN, CN_RTN, FITS, put back at once
                    COPYRIGHT, UNSAID, 'CN,US', CN_ECL, CN_RTN, POSSIBLE, Only if the work itself
                    COPYRIGHT, UNSAID, US, US_DMCA, US_TM_POLICY, NOT, a statute sets the procedure
                    DESIGN, UNSAID, US, US_TM_POLICY, US_DMCA, NOT, not for designs
                    PATENT, UNSAID, CN, CN_ECL, EU_DSA, NOT, not in force where
                    """)
    void eachRegimeIsJudgedWithItsReason(
            String kind, String material, String places, String best, String regime, String fit, String words) {
        String right = right(kind, places);
        JsonNode items = driver.as("counsel")
                .get("/api/v1/regimes?right=" + right + "&material=" + material)
                .expect(200)
                .body()
                .get("items");
        assertThat(items.at("/0/regime").asString()).isEqualTo(best);
        JsonNode judged = items.valueStream()
                .filter(i -> i.get("regime").asString().equals(regime))
                .findFirst()
                .orElseThrow();
        assertThat(judged.get("fit").asString()).isEqualTo(fit);
        assertThat(judged.get("because").asString()).contains(words);
        assertThat(judged.at("/elements").size()).isGreaterThan(8);
        assertThat(judged.at("/statements/goodFaith").asString()).isNotBlank();
    }

    @Test
    void countsWhereTheHostOffersItsListings() {
        jdbc.sql(
                        """
                        insert into listing_host (host, service, offered_in, effective_from) values
                        ('works.example', 'WORKS', '{CN}', date '2026-01-01'),
                        ('later.example', 'WORKS', '{CN}', date '2027-01-01')""")
                .update();
        String work = right("COPYRIGHT", "CN,US");
        assertThat(best(work, "www.works.example")).isEqualTo("CN_RTN");
        assertThat(best(work, "notworks.example")).isEqualTo("CN_ECL");
        assertThat(best(work, "later.example")).isEqualTo("CN_ECL");
        JsonNode items = driver.as("counsel")
                .get("/api/v1/regimes?right=" + work + "&host=works.example")
                .body()
                .get("items");
        assertThat(items.valueStream()
                        .filter(i -> i.get("regime").asString().equals("US_DMCA"))
                        .map(i -> i.get("because").asString()))
                .containsExactly("The listings are not offered where this law applies.");
    }

    private String best(String right, String host) {
        return driver.as("counsel")
                .get("/api/v1/regimes?right=" + right + "&host=" + host)
                .expect(200)
                .body()
                .at("/items/0/regime")
                .asString();
    }

    @Test
    void takesTheBestOneWhereNoneIsChosenAndSaysWhy() {
        Map<String, Object> notice = notice("TRADEMARK");
        notice.remove("regime");
        JsonNode sent =
                driver.as("counsel").post("/api/v1/notices", notice).expect(202).body();
        assertThat(sent.at("/regime/key").asString()).isEqualTo("CN_ECL");
        assertThat(sent.at("/regime/because").asString()).contains("e-commerce platform");
        JsonNode kept = driver.as("counsel")
                .get("/api/v1/notices/" + sent.get("reference").asString())
                .body();
        assertThat(kept.get("regime").asString()).isEqualTo("CN_ECL");
    }

    @Test
    void refusesATrademarkUnderTheDmcaWithTheWayOut() {
        Map<String, Object> notice = notice("TRADEMARK");
        notice.put("regime", "US_DMCA");
        JsonNode error = driver.as("counsel")
                .post("/api/v1/notices", notice)
                .expect(422)
                .body()
                .at("/errors/0");
        assertThat(error.get("field").asString()).isEqualTo("regime");
        assertThat(error.get("message").asString()).contains("misuse");
        assertThat(error.get("fix").asString()).contains("US_TM_POLICY");
    }

    @Test
    void refusesALawOfAPlaceWhereTheListingIsNotOffered() {
        jdbc.sql(
                        """
                        insert into listing_host (host, service, offered_in, effective_from)
                        values ('us-only.market.example', 'MARKETPLACE', '{US}', date '2026-01-01')""")
                .update();
        Map<String, Object> notice = new LinkedHashMap<>(journey.notice(
                "counsel", "CN_ECL", "TRADEMARK", "https://us-only.market.example/item.htm?id=" + System.nanoTime()));
        assertThat(driver.as("counsel")
                        .post("/api/v1/notices", notice)
                        .expect(422)
                        .body()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("The listings are not offered where this law applies.");
        notice.remove("regime");
        assertThat(driver.as("counsel")
                        .post("/api/v1/notices", notice)
                        .expect(202)
                        .body()
                        .at("/regime/key")
                        .asString())
                .isEqualTo("US_TM_POLICY");
    }

    @Test
    void showsAMemorandumBesideTheLawAndNotInItsPlace() {
        String right = right("TRADEMARK", "CN");
        jdbc.sql(
                        """
                        insert into regime_overlay (key, regime, holder, effective_from)
                        select 'CONTRACT_MOU', 'CN_ECL', holder, date '2015-12-21' from ip_right where id = ?
                        on conflict do nothing""")
                .param(UUID.fromString(right))
                .update();
        JsonNode first = driver.as("counsel")
                .get("/api/v1/regimes?right=" + right)
                .body()
                .at("/items/0");
        assertThat(first.get("regime").asString()).isEqualTo("CN_ECL");
        assertThat(first.at("/overlays/0").asString()).isEqualTo("CONTRACT_MOU");
    }

    @Test
    void aNoticeKeepsTheWordingItWasAffirmedIn() {
        String before = send(notice("COPYRIGHT", "EU_DSA"));
        jdbc.sql(
                        """
                        insert into statement_wording (regime, statement, language, version, text, effective_from)
                        values ('EU_DSA', 'accuracy', 'en', 2, 'A later wording.', date '2026-12-01')""")
                .update();
        assertThat(send(notice("COPYRIGHT", "EU_DSA"))).isEqualTo(before);
        clock.set(Instant.parse("2026-12-02T09:00:00Z"));
        assertThat(send(notice("COPYRIGHT", "EU_DSA")))
                .contains("A later wording.")
                .isNotEqualTo(before);
        assertThat(jdbc.sql(
                                """
                                select distinct version from notice_statement
                                where regime = 'EU_DSA' and statement = 'accuracy' order by 1""")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @Test
    void noWordingAndNoCheckIsEverChanged() {
        send(notice("COPYRIGHT", "EU_DSA"));
        for (String change : List.of(
                "update statement_wording set text = 'x' where regime = 'EU_DSA'",
                "update notice_statement set version = 1",
                "delete from notice_contact")) {
            assertThat(refused(change)).as(change).isTrue();
        }
    }

    private boolean refused(String change) {
        try {
            jdbc.sql(change).update();
            return false;
        } catch (org.springframework.dao.DataAccessException refused) {
            return refused.getMessage().contains("append-only");
        }
    }

    @Test
    void keepsTheGoodFaithFileAndShowsItToReviewersOnly() {
        Map<String, Object> notice = notice("TRADEMARK");
        notice.put(
                "goodFaithChecks",
                List.of(
                        Driver.json(
                                "kind", "TEST_PURCHASE", "on", "2026-11-03", "by", "Notary Li", "result", "Key dead"),
                        Driver.json("kind", "AUTHORISED_SELLERS", "on", "2026-11-24", "result", "Not on the list")));
        JsonNode sent =
                driver.as("counsel").post("/api/v1/notices", notice).expect(202).body();
        driver.runJobs();
        JsonNode kept = driver.as("reviewer")
                .get("/api/v1/notices/" + sent.get("reference").asString())
                .body()
                .get("goodFaithChecks");
        assertThat(kept).hasSize(2);
        assertThat(kept.at("/0/by").asString()).isEqualTo("Notary Li");
        assertThat(kept.at("/1/by").asString()).isEqualTo("Grace Lindqvist");
        String reference = sent.at("/items/0/case").asString();
        String task =
                journey.task("reviewer", "verifyNotice", reference).get("id").asString();
        assertThat(driver.pagesAs("reviewer")
                        .get("/verification/verify-notice/" + task)
                        .text())
                .contains("Test purchase")
                .contains("Key dead")
                .contains("2026-11-24");
        assertThat(driver.pagesAs("counsel")
                        .get("/notices/" + sent.get("reference").asString())
                        .text())
                .contains("Not on the list")
                .contains("Version 1, English");
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        assertThat(driver.visitor().get(journey.link(reference, "SELLER")).text())
                .doesNotContain("Key dead")
                .doesNotContain("Notary Li");
    }

    @Test
    void saysWhatIsWrongWithACheck() {
        Map<String, Object> notice = notice("TRADEMARK");
        notice.put(
                "goodFaithChecks",
                List.of(Driver.json("kind", "OTHER", "on", "2026-12-24"), Driver.json("result", "Looked at it")));
        assertThat(driver.as("counsel")
                        .post("/api/v1/notices", notice)
                        .expect(422)
                        .body()
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "goodFaithChecks[0].on",
                        "goodFaithChecks[0].result",
                        "goodFaithChecks[1].kind",
                        "goodFaithChecks[1].on");
    }

    private Map<String, Object> notice(String kind, String... regime) {
        Map<String, Object> notice = new LinkedHashMap<>(
                journey.notice("counsel", regime.length == 0 ? "CN_ECL" : regime[0], kind, journey.freshListing(true)));
        if (regime.length > 0 && regime[0].equals("EU_DSA")) {
            notice.put("right", right(kind, "DE"));
        }
        return notice;
    }

    private String send(Map<String, Object> notice) {
        String reference = driver.as("counsel")
                .post("/api/v1/notices", notice)
                .expect(202)
                .body()
                .get("reference")
                .asString();
        return jdbc.sql("select statements_wording from notice where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** A right of counsel's own, in force in these places. */
    private String right(String kind, String places) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into ip_right (id, holder, kind, title, number, office, jurisdictions, owner, state,
                            created_at)
                        select :id, organisation, :kind, 'Probe', cast(:id as text), 'Office',
                            string_to_array(:places, ','), 'Owner', 'APPROVED', now() from person
                        where username = 'counsel'""")
                .param("id", id)
                .param("kind", kind)
                .param("places", places)
                .update();
        return id.toString();
    }
}
