package org.bonafide.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.NoticePages;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Nothing of one organisation is another's to read or to change, by whatever address; nor a colleague's role. */
@BonafideTest
class IsolationIntegrationTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    /** Addresses whose thing belongs to nobody in particular, or whose link is the right itself. */
    private static final Pattern OF_NOBODY = Pattern.compile("/(?:s|b|sandbox|safety|error|api/v1/openapi)/.*");

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    /** A method and an address that names a thing. */
    private record Address(String method, String pattern, String path) {}

    @Test
    void anotherOrganisationsCounselFindsNothingAtAnyAddressThatNamesAThing() {
        Map<String, List<String>> things = things();
        PageClient foreign = driver.pagesAs("counsel2");
        ApiClient api = driver.as("counsel2");
        long before = events();
        List<String> open = new ArrayList<>();
        List<Address> all = addresses(things);
        for (Address a : all) {
            int status = a.path().startsWith("/api/") ? call(api, a) : visit(foreign, a);
            if (status != 404 && status != 403) {
                open.add(a.method() + " " + a.path() + " -> " + status);
            }
        }
        assertThat(open).isEmpty();
        assertThat(events()).as("nothing was done").isEqualTo(before);
        assertThat(all).hasSizeGreaterThan(40);
    }

    @Test
    void theListsOfAnotherOrganisationsCounselNameNothingOfIt() {
        Map<String, List<String>> things = things();
        PageClient foreign = driver.pagesAs("counsel2");
        for (String list :
                List.of("/", "/cases", "/tasks?tab=all", "/notices", "/rights", "/campaigns", "/notices/new")) {
            String page = foreign.get(list).html();
            assertThat(page)
                    .as(list)
                    .doesNotContain(
                            things.get("case").get(0), things.get("notice").get(0), "Northwind");
        }
        for (String list : List.of("/api/v1/cases", "/api/v1/tasks?tab=all", "/api/v1/rights")) {
            assertThat(driver.as("counsel2").get(list).expect(200).text())
                    .as(list)
                    .doesNotContain(
                            things.get("case").get(0), things.get("notice").get(0), "Northwind");
        }
    }

    @Test
    void anotherOrganisationsRightAndFilesCannotBeUsed() {
        String evidence = upload("counsel");
        Map<String, Object> notice =
                journey.notice("counsel2", "EU_DSA", "TRADEMARK", "https://pt.shop.example/item/1");
        notice.put("right", journey.right("counsel", "TRADEMARK"));
        assertThat(fields(driver.as("counsel2").post("/api/v1/notices", notice)))
                .contains("right");
        Map<String, Object> other = journey.notice("counsel2", "EU_DSA", "TRADEMARK", "https://pt.shop.example/item/1");
        other.put("evidence", List.of(evidence));
        assertThat(fields(driver.as("counsel2").post("/api/v1/notices", other))).contains("evidence");
    }

    @Test
    void aReviewersTaskIsNobodyElsesToClaimHandOverOrComplete() {
        String reference = journey.open("EU_DSA", journey.freshListing(false));
        String id =
                journey.task("reviewer", "verifyNotice", reference).get("id").asString();
        for (String who : List.of("counsel", "counsel2", "agent", "care")) {
            for (String act : List.of("claim", "release", "handover", "complete")) {
                assertThat(driver.as(who)
                                .post(
                                        "/api/v1/tasks/" + id + "/" + act,
                                        Driver.json("to", "reviewer2", "outcome", "UPHOLD"))
                                .status())
                        .as(who + " " + act)
                        .isEqualTo(404);
            }
        }
        for (String who : List.of("auditor", "admin")) {
            assertThat(driver.as(who)
                            .post("/api/v1/tasks/" + id + "/claim", "{}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(journey.openTasks(reference)).containsExactly("verifyNotice");
    }

    @Test
    void aSellersLinkOpensNoOtherSellersClaimNorTheBuyersPage() {
        String mine = journey.takenDown("EU_DSA", true);
        String others = journey.takenDown("EU_DSA", true);
        journey.claim(others);
        UUID claim = jdbc.sql(
                        "select k.id from claim k join infringement_case c on c.id = k.case_id where c.reference = ?")
                .param(others)
                .query(UUID.class)
                .single();
        String link = journey.link(mine, "SELLER");
        PageClient seller = driver.visitor();
        Document page = seller.get(link);
        redirect(page, link + "/claims/" + claim + "/pay");
        seller.submit(page, "/pay");
        assertThat(seller.status()).isEqualTo(404);
        assertThat(jdbc.sql("select state from claim where id = ?")
                        .param(claim)
                        .query(String.class)
                        .single())
                .isEqualTo("RECEIVED");
        seller.get(link.replace("/s/", "/b/"));
        assertThat(seller.status()).isEqualTo(404);
        seller.get(journey.link(others, "BUYER").replace("/b/", "/s/"));
        assertThat(seller.status()).isEqualTo(404);
    }

    @Test
    void consumerCareReadsNothingOfCounselsWork() {
        String reference = journey.takenDown("EU_DSA", true);
        PageClient care = driver.pagesAs("care");
        String page = care.get("/cases/" + reference).html();
        assertThat(care.status()).isEqualTo(200);
        String events = driver.as("care")
                .get("/api/v1/cases/" + reference + "/events")
                .expect(200)
                .text();
        for (String text :
                List.of("Test buy of 3 November", "printed instead of woven", "Label is printed.", "G. Lindqvist")) {
            assertThat(page).doesNotContain(text);
            assertThat(events).doesNotContain(text);
        }
    }

    @Test
    void aClosedAccountsSessionEndsAndALostRoleIsLostAtOnce() {
        PageClient care = driver.pagesAs("care");
        care.get("/claims");
        assertThat(care.status()).isEqualTo(200);
        try {
            jdbc.sql("delete from person_role where person = (select id from person where username = 'care')")
                    .update();
            care.get("/claims");
            assertThat(care.status()).isEqualTo(403);
        } finally {
            jdbc.sql(
                            "insert into person_role (person, role) select id, 'CONSUMER_CARE' from person where username = 'care'")
                    .update();
        }
        try {
            jdbc.sql("update person set active = false where username = 'care'").update();
            assertThat(care.get("/claims").location()).endsWith("/login");
        } finally {
            jdbc.sql("update person set active = true where username = 'care'").update();
        }
        assertThat(care.get("/claims").location())
                .as("the session is gone for good")
                .endsWith("/login");
    }

    @Test
    void anAgentWhoseAuthorityEndedYesterdayFindsNothingAnyMore() {
        String reference = journey.open("EU_DSA", journey.freshListing(false));
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into authorisation (id, agent, principal, valid_from, valid_until)
                        select ?, a.organisation, p.organisation, date '2020-01-01', date '9999-01-01'
                        from person a, person p where a.username = 'counsel2' and p.username = 'counsel'""")
                .param(id)
                .update();
        PageClient agent = driver.pagesAs("counsel2");
        try {
            agent.get("/cases/" + reference);
            assertThat(agent.status()).isEqualTo(200);
            jdbc.sql("update authorisation set valid_until = date '2020-01-02' where id = ?")
                    .param(id)
                    .update();
            agent.get("/cases/" + reference);
            assertThat(agent.status()).isEqualTo(404);
            assertThat(driver.as("counsel2").get("/api/v1/cases/" + reference).status())
                    .isEqualTo(404);
        } finally {
            jdbc.sql("delete from authorisation where id = ?").param(id).update();
        }
    }

    @Test
    void nobodyChangesAnythingByPageWithoutTheTokenOfTheForm() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        List<String> open = new ArrayList<>();
        for (Address a : addresses(things())) {
            if (a.method().equals("POST") && !a.path().startsWith("/api/")) {
                HttpRequest post = HttpRequest.newBuilder(URI.create(driver.url(a.path())))
                        .POST(BodyPublishers.noBody())
                        .build();
                if (http.send(post, BodyHandlers.discarding()).statusCode() != 403) {
                    open.add(a.path());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** What counsel's organisation has: ids and references of every kind. */
    private Map<String, List<String>> things() {
        String taken = journey.takenDown("EU_DSA", true);
        journey.claim(taken);
        journey.appeal(taken);
        String open = journey.open("EU_DSA", journey.freshListing(false));
        Map<String, List<String>> things = new LinkedHashMap<>();
        things.put("case", List.of(taken, open));
        things.put(
                "notice",
                texts(
                        "select distinct n.reference from notice n join infringement_case c on c.notice = n.id",
                        taken,
                        open));
        things.put(
                "letter",
                texts("select l.id::text from letter l join infringement_case c on c.id = l.case_id", taken, open));
        things.put(
                "task",
                texts("select t.id from work_task t join infringement_case c on c.id = t.subject", taken, open));
        things.put("draft", List.of(draft("counsel")));
        things.put("evidence", List.of(upload("counsel")));
        things.put("right", ofCounsel("select r.id::text from ip_right r where r.holder ="));
        things.put("attorney", ofCounsel("select a.id::text from authorisation a where a.principal ="));
        things.put(
                "claim",
                texts("select k.reference from claim k join infringement_case c on c.id = k.case_id", taken, open));
        things.put("seller", texts("select distinct c.seller_id from infringement_case c", taken, open));
        return things;
    }

    private List<String> ofCounsel(String sql) {
        return jdbc.sql(sql + " (select organisation from person where username = 'counsel') order by 1")
                .query(String.class)
                .list();
    }

    private List<String> texts(String sql, String... references) {
        return jdbc.sql(sql + " where c.reference in (?, ?)")
                .params((Object[]) references)
                .query(String.class)
                .list();
    }

    private List<Address> addresses(Map<String, List<String>> things) {
        List<Address> all = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (handler.getBeanType().getName().startsWith("org.bonafide")) {
                    for (String pattern : info.getPatternValues()) {
                        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                            all.addAll(filled(method.name(), pattern, things));
                        }
                    }
                }
            });
        }
        return all;
    }

    private static List<Address> filled(String method, String pattern, Map<String, List<String>> things) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find() || OF_NOBODY.matcher(pattern).matches()) {
            return List.of();
        }
        String kind = kind(pattern);
        return things
                .getOrDefault(kind, List.of("K-2026-000001", UUID.randomUUID().toString()))
                .stream()
                .map(id -> new Address(method, pattern, variable.replaceAll(Matcher.quoteReplacement(id))))
                .toList();
    }

    private static String kind(String pattern) {
        if (pattern.contains("{taskId}") || pattern.contains("/tasks/")) {
            return "task";
        }
        if (pattern.contains("/notices/new/")) {
            return "draft";
        }
        for (String kind : List.of("case", "notice", "letter", "seller", "claim", "right", "attorney")) {
            if (pattern.contains("/" + kind + "s/")) {
                return kind;
            }
        }
        return pattern.contains("/evidence/") ? "evidence" : "other";
    }

    private static int call(ApiClient api, Address a) {
        return a.method().equals("GET")
                ? api.get(a.path()).status()
                : api.post(a.path(), Driver.json("reason", "mine now", "to", "counsel2", "outcome", "UPHOLD"))
                        .status();
    }

    private static int visit(PageClient page, Address a) {
        if (a.method().equals("GET")) {
            page.get(a.path());
        } else {
            Document profile = page.get("/profile");
            redirect(profile, a.path());
            page.submit(
                    profile,
                    a.path(),
                    "reason",
                    "mine now",
                    "scope",
                    "WHOLE",
                    "text",
                    "mine",
                    "to",
                    "counsel2",
                    "outcome",
                    "UPHOLD");
        }
        return page.status();
    }

    /** Leads a form of the page, which has a token, elsewhere. */
    private static void redirect(Document page, String action) {
        page.select("form").stream()
                .filter(f -> f.selectFirst("input[name=_csrf]") != null)
                .findFirst()
                .orElseThrow()
                .attr("action", action);
    }

    private long events() {
        return jdbc.sql("select count(*) from audit_event").query(Long.class).single();
    }

    private String draft(String who) {
        NoticePages pages = new NoticePages(driver.pagesAs(who));
        pages.begin(journey.right(who, "TRADEMARK"), "EU_DSA");
        return pages.at("").replaceAll(".*/", "");
    }

    private String upload(String who) {
        return driver.as(who)
                .upload(
                        "/api/v1/evidence",
                        "file",
                        "proof.txt",
                        "only ours".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201)
                .body()
                .get("id")
                .asString();
    }

    private static List<String> fields(ApiClient.Answer answer) {
        List<String> fields = new ArrayList<>();
        for (JsonNode error : answer.expect(422).body().get("errors")) {
            fields.add(error.get("field").asString());
        }
        return fields;
    }
}
