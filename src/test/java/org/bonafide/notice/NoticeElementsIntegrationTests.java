package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What each regime wants in a notice: without it a fault, a defect that may follow, or nothing. */
@BonafideTest
class NoticeElementsIntegrationTests {

    private static final String FAULT = "fault";
    private static final String DEFECT = "defect";
    private static final String NOTHING = "nothing";

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    /** A regime, what is taken away, and what follows from it. */
    record Case(String regime, String element, String then) {}

    static Stream<Case> table() {
        Stream<Case> everywhere = Stream.of("US_DMCA", "US_TM_POLICY", "CN_ECL", "CN_RTN", "CN_CIVIL", "EU_DSA")
                .flatMap(regime -> Stream.of(
                        new Case(regime, "RIGHT", FAULT),
                        new Case(regime, "LOCATION", FAULT),
                        new Case(regime, "REASONS", DEFECT),
                        new Case(regime, "GOOD_FAITH", DEFECT),
                        new Case(regime, "ACCURACY", DEFECT),
                        new Case(regime, "AUTHORITY", DEFECT),
                        new Case(regime, "SIGNATURE", DEFECT),
                        new Case(regime, "CHECKED", NOTHING),
                        new Case(regime, "FILES", NOTHING)));
        Stream<Case> contacts = Stream.of(
                new Case("US_DMCA", "ADDRESS", DEFECT),
                new Case("US_DMCA", "PHONE", DEFECT),
                new Case("US_DMCA", "CONTACT", DEFECT),
                new Case("US_TM_POLICY", "ADDRESS", NOTHING),
                new Case("US_TM_POLICY", "PHONE", NOTHING),
                new Case("CN_ECL", "ADDRESS", DEFECT),
                new Case("CN_ECL", "PHONE", NOTHING),
                new Case("CN_ECL", "CONTACT", DEFECT),
                new Case("CN_RTN", "ADDRESS", DEFECT),
                new Case("CN_RTN", "PHONE", NOTHING),
                new Case("CN_RTN", "CONTACT", DEFECT),
                new Case("CN_CIVIL", "ADDRESS", DEFECT),
                new Case("CN_CIVIL", "CONTACT", DEFECT),
                new Case("EU_DSA", "ADDRESS", NOTHING),
                new Case("EU_DSA", "PHONE", NOTHING),
                new Case("EU_DSA", "CONTACT", NOTHING));
        return Stream.concat(everywhere, contacts);
    }

    @ParameterizedTest
    @MethodSource("table")
    void anElementThatIsMissingIsWhatTheTableSays(Case row) {
        Map<String, Object> notice = without(complete(row.regime()), row.element());
        strip(row.element());
        ApiClient.Answer plain = driver.as("counsel").post("/api/v1/notices", notice);
        if (row.then().equals(NOTHING)) {
            plain.expect(202);
            return;
        }
        JsonNode fault = plain.expect(422).body().at("/errors/0");
        assertThat(fault.get("fix").asString()).isNotBlank();
        notice.put("lodgeIncomplete", true);
        ApiClient.Answer lodged = driver.as("counsel").post("/api/v1/notices", notice);
        if (row.then().equals(FAULT)) {
            lodged.expect(422);
            return;
        }
        JsonNode taken = lodged.expect(202).body();
        assertThat(taken.get("state").asString()).isEqualTo("DEFECTIVE");
        assertThat(taken.get("defects")).hasSize(1);
        assertThat(taken.at("/defects/0/law").asString()).isNotBlank();
        assertThat(taken.at("/defects/0/field").asString())
                .isEqualTo(fault.get("field").asString());
        assertThat(taken.at("/items/0/status").asString()).isEqualTo("HELD");
        assertThat(cases(taken.get("reference").asString())).isZero();
    }

    @Test
    void tellsWhereToAddWhatTheRecordLacksAndTakesItFromThere() {
        strip("ADDRESS");
        JsonNode error = driver.as("counsel")
                .post("/api/v1/notices", complete("CN_ECL"))
                .expect(422)
                .body()
                .at("/errors/0");
        assertThat(error.get("fix").asString()).contains("/profile/organisation");
        var counsel = driver.pagesAs("counsel");
        counsel.submit(counsel.get("/profile/organisation"), "/profile/organisation", "address", "1 Harbour Way");
        assertThat(counsel.status()).isEqualTo(200);
        JsonNode sent = driver.as("counsel")
                .post("/api/v1/notices", complete("CN_ECL"))
                .expect(202)
                .body();
        assertThat(jdbc.sql(
                                """
                                select c.holder_address from notice_contact c join notice n on n.id = c.notice
                                where n.reference = ?""")
                        .param(sent.get("reference").asString())
                        .query(String.class)
                        .single())
                .isEqualTo("1 Harbour Way");
        var reviewer = driver.pagesAs("reviewer");
        reviewer.get("/profile/organisation");
        assertThat(reviewer.status()).isEqualTo(403);
    }

    @Test
    void anAgentIsToldThatThePrincipalMustAddIt() {
        strip("ADDRESS");
        Map<String, Object> notice = complete("CN_ECL");
        notice.put("right", journey.right("agent", "TRADEMARK"));
        assertThat(driver.as("agent")
                        .post("/api/v1/notices", notice)
                        .expect(422)
                        .body()
                        .at("/errors/0/message")
                        .asString())
                .contains("right holder");
    }

    @AfterEach
    void restore() {
        jdbc.sql(
                        "update organisation set address = '1 Harbour Way, Seattle', phone = '+1 206 555 0100', email = 'legal@example.com'")
                .update();
    }

    private Map<String, Object> complete(String regime) {
        boolean work = regime.equals("US_DMCA") || regime.equals("CN_RTN");
        Map<String, Object> notice = new LinkedHashMap<>(journey.notice(
                "counsel",
                regime,
                work ? "COPYRIGHT" : "TRADEMARK",
                "https://market.example/item.htm?id=7"
                        + Math.abs(UUID.randomUUID().getMostSignificantBits())));
        notice.put("statements", new LinkedHashMap<>((Map<?, ?>) notice.get("statements")));
        return notice;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> without(Map<String, Object> notice, String element) {
        Map<String, Object> statements = (Map<String, Object>) notice.get("statements");
        switch (element) {
            case "RIGHT" -> notice.remove("right");
            case "LOCATION" -> notice.put("listings", List.of());
            case "REASONS" -> notice.put("description", "  ");
            case "GOOD_FAITH" -> statements.put("goodFaith", false);
            case "ACCURACY" -> statements.put("accuracy", null);
            case "AUTHORITY" -> statements.remove("authority");
            case "SIGNATURE" -> statements.put("signature", " ");
            case "CHECKED" -> notice.remove("goodFaithFile");
            default -> {}
        }
        return notice;
    }

    /** Takes from the record of all organisations. */
    private void strip(String element) {
        String set =
                switch (element) {
                    case "ADDRESS" -> "address = ' '";
                    case "PHONE" -> "phone = null";
                    case "CONTACT" -> "phone = null, email = ''";
                    default -> null;
                };
        if (Objects.nonNull(set)) {
            jdbc.sql("update organisation set " + set).update();
        }
    }

    private int cases(String reference) {
        return jdbc.sql(
                        "select count(*) from infringement_case c join notice n on n.id = c.notice where n.reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }
}
