package org.bonafide.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A right's way through the registry: who may do what in which state, and what each sees. */
@BonafideTest
class RightLifecycleIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RightService service;

    @Autowired
    PartyService parties;

    private RightDesk desk;

    @BeforeEach
    void open() {
        desk = new RightDesk(driver);
    }

    @ParameterizedTest
    @CsvSource({
        // state before, act, who, status, state after
        "DRAFT, submission, counsel, 200, SUBMITTED",
        "DRAFT, submission, counsel2, 404, DRAFT",
        "DRAFT, submission, reviewer, 403, DRAFT",
        "DRAFT, submission, auditor, 403, DRAFT",
        "DRAFT, approve, reviewer, 404, DRAFT",
        "DRAFT, change, counsel, 200, DRAFT",
        "SUBMITTED, submission, counsel, 409, SUBMITTED",
        "SUBMITTED, change, counsel, 409, SUBMITTED",
        "SUBMITTED, approve, reviewer, 200, IN_FORCE",
        "SUBMITTED, approve, senior, 200, IN_FORCE",
        "SUBMITTED, approve, counsel, 403, SUBMITTED",
        "SUBMITTED, approve, counsel2, 403, SUBMITTED",
        "SUBMITTED, approve, care, 403, SUBMITTED",
        "SUBMITTED, approve, auditor, 403, SUBMITTED",
        "SUBMITTED, approve, admin, 403, SUBMITTED",
        "SUBMITTED, reject, reviewer, 200, REJECTED",
        "REJECTED, approve, reviewer, 409, REJECTED",
        "REJECTED, change, counsel, 200, REJECTED",
        "REJECTED, submission, counsel, 200, SUBMITTED",
        "APPROVED, submission, counsel, 409, IN_FORCE",
        "APPROVED, approve, reviewer, 409, IN_FORCE",
        "APPROVED, change, counsel, 200, IN_FORCE",
        "APPROVED, change, counsel2, 404, IN_FORCE",
        "RETIRED, change, counsel, 409, RETIRED",
        "RETIRED, submission, counsel, 409, RETIRED"
    })
    void allowsEachActOnlyInItsStateAndToItsRole(String before, String act, String who, int status, String after) {
        Map<String, Object> facts = desk.mark("counsel", "Mark " + UUID.randomUUID());
        String id = inState(before, facts);
        assertThat(act(act, who, id, facts).status()).isEqualTo(status);
        assertThat(desk.state(id)).isEqualTo(after);
    }

    private String inState(String state, Map<String, Object> facts) {
        String id = state.equals("DRAFT") ? desk.draft("counsel", facts) : desk.submitted("counsel", facts);
        switch (state) {
            case "APPROVED" -> desk.decide("reviewer", id, "APPROVE", null).expect(200);
            case "REJECTED" ->
                desk.decide("reviewer", id, "REJECT", "OTHER_OWNER").expect(200);
            case "RETIRED" -> {
                desk.decide("reviewer", id, "APPROVE", null).expect(200);
                var page = driver.pagesAs("counsel");
                page.submit(page.get("/rights/" + id), "/retirement", "reason", "Given up.");
            }
            default -> {}
        }
        return id;
    }

    private ApiClient.Answer act(String act, String who, String id, Map<String, Object> facts) {
        return switch (act) {
            case "approve" -> desk.decide(who, id, "APPROVE", null);
            case "reject" -> desk.decide(who, id, "REJECT", "OTHER_OWNER");
            case "change" -> {
                Map<String, Object> changed = new HashMap<>(facts);
                changed.put("owner", "Another spelling");
                changed.put("certificates", List.of());
                yield driver.as(who).post("/api/v1/rights/" + id + "/changes", changed);
            }
            default -> desk.submit(who, id);
        };
    }

    @Test
    void keepsTheOldFactsInForceUntilTheRenewalIsChecked() {
        Map<String, Object> facts = desk.mark("counsel", "Mark " + UUID.randomUUID());
        String id = desk.entered("counsel", facts);
        Map<String, Object> renewed = new HashMap<>(facts);
        renewed.put("validUntil", "2040-01-01");
        renewed.put("certificates", List.of());
        renewed.put("submit", true);
        assertThat(fields(driver.as("counsel").post("/api/v1/rights/" + id + "/changes", renewed)))
                .containsExactly("files");
        renewed.put("certificates", List.of(desk.certificate("counsel")));
        JsonNode waiting = driver.as("counsel")
                .post("/api/v1/rights/" + id + "/changes", renewed)
                .expect(200)
                .body();
        assertThat(waiting.get("validUntil").asString()).isEqualTo("2030-01-01");
        assertThat(waiting.get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(waiting.get("submission").get("purpose").asString()).isEqualTo("RENEWAL");

        desk.decide("reviewer", id, "REJECT", "CERTIFICATE_UNREADABLE").expect(200);
        assertThat(desk.state(id)).isEqualTo("IN_FORCE");
        desk.submit("counsel", id).expect(200);
        JsonNode entered =
                desk.decide("reviewer2", id, "APPROVE", null).expect(200).body();
        assertThat(entered.get("validUntil").asString()).isEqualTo("2040-01-01");
        assertThat(letters(id)).containsExactly("right-approved", "right-change-rejected", "right-approved");
        assertThat(events(id))
                .containsSubsequence(
                        "RightDrafted",
                        "RightSubmitted",
                        "RightApproved",
                        "RightEdited",
                        "RightSubmitted",
                        "RightRejected",
                        "RightSubmitted",
                        "RightApproved");
    }

    @Test
    void tellsTheReasonAndTheCureInTheReadersLanguage() {
        String id = desk.submitted("counsel2", desk.mark("counsel2", "商标 " + UUID.randomUUID()));
        assertThat(fields(desk.decide("reviewer", id, "REJECT", "NO_SUCH_CODE")))
                .containsExactly("reasonCode");
        desk.decide("reviewer", id, "REJECT", "OTHER_OWNER").expect(200);
        String body = jdbc.sql("select body from letter where case_id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
        assertThat(body).contains("证书记载的权利人不一致", "请按证书填写权利人", "Page 2 is missing.");
        var chinese = driver.pagesAs("counsel2");
        assertThat(chinese.get("/rights/" + id).text()).contains("证书记载的权利人不一致", "Page 2 is missing.");
        assertThat(driver.pagesAs("reviewer").get("/rights/" + id).text())
                .contains("The certificate names another owner", "Page 2 is missing.");
        JsonNode reason = driver.as("counsel2")
                .get("/api/v1/rights/" + id)
                .expect(200)
                .body()
                .get("reason");
        assertThat(reason.get("code").asString()).isEqualTo("OTHER_OWNER");
        assertThat(reason.get("fix").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "TRADEMARK, 'number office classes validUntil files jurisdictions'",
        "COPYRIGHT, 'goods files jurisdictions'",
        "DESIGN, 'number office classes validFrom validUntil files jurisdictions'",
        "PATENT, 'number office validFrom validUntil files jurisdictions'"
    })
    void asksOfEachKindForWhatItNeeds(String kind, String lacking) {
        String id = desk.draft("counsel", Driver.json("kind", kind, "title", "Bare " + kind, "owner", "Owner"));
        assertThat(fields(desk.submit("counsel", id))).containsExactlyInAnyOrder(lacking.split(" "));
        assertThat(desk.state(id)).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @CsvSource({
        "classes, 46, classes",
        "classes, '9; 42', ",
        "jurisdictions, XX, jurisdictions",
        "jurisdictions, WO, jurisdictions",
        "jurisdictions, 'cn, DE/EU', ",
        "validUntil, 2019-01-01, validUntil",
        "title, ' ', title",
        "owner, ' ', owner"
    })
    void tellsWhatIsWrongInItself(String field, String value, String fault) {
        Map<String, Object> facts = desk.mark("counsel", "Mark " + UUID.randomUUID());
        facts.put(field, field.equals("jurisdictions") ? List.of(value) : value);
        ApiClient.Answer answer = driver.as("counsel").post("/api/v1/rights", facts);
        if (fault == null) {
            answer.expect(201);
        } else {
            assertThat(fields(answer)).containsExactly(fault);
        }
    }

    @Test
    void takesNoFileAsProofThatIsNoneOrAnothers() {
        Map<String, Object> facts = desk.mark("counsel", "Mark " + UUID.randomUUID());
        facts.put("certificates", List.of(desk.upload("counsel", "certificate.pdf", "<script>1</script>".getBytes())));
        assertThat(fields(driver.as("counsel").post("/api/v1/rights", facts))).containsExactly("files");
        facts.put("certificates", List.of(desk.certificate("counsel2")));
        assertThat(fields(driver.as("counsel").post("/api/v1/rights", facts))).containsExactly("files");
    }

    @Test
    void registersTheSameNumberAtTheSameOfficeOnceForAHolder() {
        Map<String, Object> facts = desk.mark("counsel", "Mark " + UUID.randomUUID());
        String number = (String) facts.get("number");
        desk.submitted("counsel", facts);
        Map<String, Object> again = desk.mark("counsel", "Other");
        again.put("number", number.substring(0, 2) + " " + number.substring(2) + "-");
        again.put("office", "cnipa");
        assertThat(fields(driver.as("counsel").post("/api/v1/rights", again))).containsExactly("number");
        Map<String, Object> foreign = desk.mark("counsel2", "Squatted");
        foreign.put("number", number);
        String squatted = desk.submitted("counsel2", foreign);
        assertThat(driver.pagesAs("reviewer").get("/rights/check/" + squatted).text())
                .contains("Another holder has registered this number");
        assertThat(driver.pagesAs("counsel2").get("/rights/" + squatted).text()).doesNotContain("Another holder");
    }

    @Test
    void showsNobodyElseAHoldersRightsAndTheMarketplaceNoDrafts() {
        Map<String, Object> facts = desk.mark("counsel", "Secret " + UUID.randomUUID());
        String file = ((List<?>) facts.get("certificates")).get(0).toString();
        String id = desk.draft("counsel", facts);
        for (String who : List.of("counsel2", "reviewer", "senior", "agent2")) {
            driver.as(who).get("/api/v1/rights/" + id).expect(404);
            assertThat(driver.as(who).get("/api/v1/rights").expect(200).text())
                    .as(who)
                    .doesNotContain((String) facts.get("title"));
        }
        driver.as("care").get("/api/v1/rights/" + id).expect(403);
        driver.as("auditor").get("/api/v1/rights/" + id).expect(200);
        driver.as("agent").get("/api/v1/rights/" + id).expect(200);
        desk.submit("counsel", id).expect(200);
        driver.as("reviewer").get("/api/v1/rights/" + id).expect(200);
        driver.as("reviewer").get("/api/v1/evidence/" + file).expect(200);
        driver.as("agent").get("/api/v1/evidence/" + file).expect(200);
        driver.as("counsel2").get("/api/v1/evidence/" + file).expect(404);
        driver.as("counsel2").get("/api/v1/rights/" + id + "/certificates").expect(404);
    }

    @Test
    void pagesThroughTheListWithoutLosingOne() {
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = driver.as("auditor")
                    .get("/api/v1/rights?limit=2" + after)
                    .expect(200)
                    .body();
            page.get("items").forEach(i -> all.add(i.get("id").asString()));
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        } while (after != null);
        assertThat(all).doesNotHaveDuplicates();
        assertThat((long) all.size())
                .isEqualTo(jdbc.sql("select count(*) from ip_right where state <> 'RETIRED'")
                        .query(Long.class)
                        .single());
        driver.as("auditor").get("/api/v1/rights?after=nonsense").expect(422);
    }

    @ParameterizedTest
    @CsvSource({
        "NORTHWIND 365, right.use.EXPIRED",
        "NORTHWIND CLOUD, right.use.NOT_YET",
        "NORTHWIND NOTES, right.use.DRAFT",
        "WINDNORTH, right.use.REJECTED"
    })
    void letsNoNoticeRestOnARightThatIsNotInForce(String title, String code) {
        String id = jdbc.sql("select id::text from ip_right where title = ?")
                .param(title)
                .query(String.class)
                .single();
        Map<String, Object> notice =
                journey.notice("counsel", "CN_ECL", "TRADEMARK", "https://pt.shop.example/item/77");
        notice.put("right", id);
        JsonNode errors = driver.as("counsel")
                .post("/api/v1/notices", notice)
                .expect(422)
                .body()
                .get("errors");
        List<String> codes = new ArrayList<>();
        errors.forEach(e -> codes.add(e.get("code").asString()));
        assertThat(codes).contains(code);
    }

    @Test
    void letsNoNoticeRestOnARightWithoutEffectWhereTheRegimeApplies() {
        Map<String, Object> facts = desk.mark("counsel", "Far " + UUID.randomUUID());
        facts.put("jurisdictions", List.of("JP"));
        Map<String, Object> notice =
                journey.notice("counsel", "CN_ECL", "TRADEMARK", "https://pt.shop.example/item/78");
        notice.put("right", desk.entered("counsel", facts));
        assertThat(fields(driver.as("counsel").post("/api/v1/notices", notice))).containsExactly("regime");
    }

    @Test
    void findsTheSuppliersThatATextNames() {
        Viewer counsel = parties.viewer("counsel").orElseThrow();
        var day = java.time.LocalDate.of(2026, 11, 25);
        assertThat(service.suppliersNamed(
                        counsel.organisation(), "Invoice of HARBOUR  Distribution, Ltd. 2026-118", day))
                .extracting(AuthorisedSupplier::name)
                .containsExactly("Harbour Distribution Ltd");
        assertThat(service.suppliersNamed(counsel.organisation(), "从上海联诚软件发行有限公司进货", day))
                .hasSize(1);
        assertThat(service.suppliersNamed(counsel.organisation(), "Some wholesaler", day))
                .isEmpty();
        assertThat(service.suppliersNamed(counsel.organisation(), "Harbour Distribution Ltd", day.plusYears(3)))
                .isEmpty();
    }

    @Test
    void countsARightOfTheUnionInItsMembersForAsLongAsTheyAreMembers() {
        Right right = service.get(
                UUID.fromString(desk.entered("counsel", desk.mark("counsel", "Union " + UUID.randomUUID()))),
                auditor());
        var day = java.time.LocalDate.of(2026, 11, 25);
        assertThat(right.inForce(List.of("DE"), day)).isTrue();
        assertThat(right.inForce(List.of("GB"), day)).isFalse();
        assertThat(service.inForce(right.id(), "FR", day)).isTrue();
        assertThat(service.inForce(right.id(), "GB", java.time.LocalDate.of(2020, 6, 1)))
                .isTrue();
        assertThat(service.inForce(right.id(), "US", day)).isFalse();
    }

    private Viewer auditor() {
        return parties.viewer("auditor").orElseThrow();
    }

    private List<String> letters(String right) {
        return jdbc.sql("select kind from letter where case_id = ? order by composed_at, id")
                .param(UUID.fromString(right))
                .query(String.class)
                .list();
    }

    private List<String> events(String right) {
        return jdbc.sql("select type from audit_event where subject = ? order by seq")
                .param(UUID.fromString(right))
                .query(String.class)
                .list();
    }

    static List<String> fields(ApiClient.Answer answer) {
        List<String> fields = new ArrayList<>();
        answer.expect(422)
                .body()
                .get("errors")
                .forEach(e -> fields.add(e.get("field").asString()));
        return fields;
    }
}
