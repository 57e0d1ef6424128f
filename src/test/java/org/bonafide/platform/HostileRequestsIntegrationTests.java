package org.bonafide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that no form of ours sends: each is answered, none fails, and no answer lacks its headers. */
@BonafideTest
class HostileRequestsIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCursorOfSomebodysOwnMakingIsToldToBeNone() {
        String id = "0190a000-0000-7000-8000-000000000101";
        List<String> cursors = List.of(
                cursor("x", "y"),
                cursor("2026-01-01T00:00:00Z", "no id"),
                cursor("+999999999-12-31T23:59:59Z", id),
                cursor("-999999999-12-31T23:59:59Z", id),
                cursor("", ""),
                cursor("+999999999-12-31T23:59:59Z", "1", "x"),
                cursor("2026-01-01T00:00:00Z", "2147483648", "x"),
                "no base64!");
        Map<String, String> lists = Map.of(
                "/cases", "auditor",
                "/notices", "auditor",
                "/claims", "auditor",
                "/campaigns", "auditor",
                "/audit", "auditor",
                "/tasks", "reviewer",
                "/api/v1/cases", "auditor",
                "/api/v1/tasks", "reviewer");
        List<String> wrong = new ArrayList<>();
        lists.forEach((list, who) -> {
            for (String cursor : cursors) {
                int status = status(who, list + "?after=" + encoded(cursor));
                if (status != 422) {
                    wrong.add(list + " " + cursor + " " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aCharacterThatNoDatabaseKeepsIsABadRequestOrLeftOut() {
        List<String> wrong = new ArrayList<>();
        for (String part : List.of("q", "regime", "seller", "category", "language")) {
            for (String list : List.of("/tasks", "/cases", "/api/v1/tasks", "/api/v1/cases")) {
                int status = status("reviewer", list + "?" + part + "=a%00b");
                if (status != 200 && status != 400 && status != 422) {
                    wrong.add(list + " " + part + " " + status);
                }
            }
        }
        for (String part : List.of("type", "actor", "case")) {
            if (status("auditor", "/audit?" + part + "=a%00b") >= 500) {
                wrong.add("/audit " + part);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(status("auditor", "/api/v1/awareness/placements?category=a%00b"))
                .isEqualTo(400);
    }

    @Test
    void bytesThatAreNoTextAreABadRequest() {
        PageClient visitor = driver.visitor();
        for (String path : List.of("/login?lang=%ED%A0%BD", "/safety?q=%FF", "/sandbox/listings?q=%C3%28")) {
            visitor.get(path);
            assertThat(visitor.status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void aBodyOfUntoldLengthEndsWhereAFormEnds() throws Exception {
        byte[] piece = "{},".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        List<byte[]> pieces = new ArrayList<>(List.of("{\"listings\":[".getBytes(StandardCharsets.US_ASCII)));
        pieces.addAll(Collections.nCopies(100, piece));
        HttpResponse<String> answer = HTTP.send(
                api("/api/v1/notices")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArrays(pieces))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aTextThatNobodyWillReadIsRefusedAtItsField() {
        Map<String, Object> notice = journey.notice("counsel", "EU_DSA", "TRADEMARK", "https://pt.shop.example/item/1");
        notice.put("description", "x".repeat(50_001));
        notice.put(
                "listings", List.of(Driver.json("url", "https://pt.shop.example/item/1", "reason", "x".repeat(4_001))));
        var answer = driver.as("counsel").post("/api/v1/notices", notice).expect(422);
        assertThat(answer.body().get("errors").valueStream().map(e -> e.get("field")
                        .asString()))
                .contains("description", "listings[0].reason");
    }

    @Test
    void aTypeThatIsNoTypeIsRefused() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                api("/api/v1/notices")
                        .header("Content-Type", "*/*")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void bothClicksOfADoubleClickAreAnsweredAndOneClaimIsMade() {
        String reference = journey.takenDown("EU_DSA", true);
        String link = journey.link(reference, "BUYER");
        PageClient buyer = driver.visitor();
        Document page = buyer.get(link);
        String session = page.connection().cookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("SESSION"))
                .map(c -> c.getName() + "=" + c.getValue())
                .findFirst()
                .orElseThrow();
        String form = "_csrf="
                + encoded(page.selectFirst("form[action$=/claim] input[name=_csrf]")
                        .val())
                + "&story=once&confirmed=true&amount="
                + page.selectFirst("form[action$=/claim] [name=amount]").val();
        HttpRequest click = HttpRequest.newBuilder(URI.create(driver.url(link + "/claim")))
                .header("Cookie", session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        List<CompletableFuture<HttpResponse<Void>>> clicks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clicks.add(HTTP.sendAsync(click, BodyHandlers.discarding()));
        }
        assertThat(clicks).allSatisfy(c -> assertThat(c.join().statusCode()).isEqualTo(302));
        assertThat(jdbc.sql(
                                "select count(*) from claim k join infringement_case c on c.id = k.case_id where c.reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyKindOfAnswerCarriesItsHeaders() throws Exception {
        for (String path : List.of(
                "/login",
                "/css/none.css",
                "/s/none",
                "/b/none",
                "/nothing",
                "/a;b",
                "/api/v1/cases",
                "/api/v1/nothing",
                "/safety",
                "/sandbox/listings",
                "/actuator/health",
                "/api/v1/openapi")) {
            var headers = HTTP.send(
                            HttpRequest.newBuilder(URI.create(driver.url(path))).build(), BodyHandlers.discarding())
                    .headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).hasValueSatisfying(policy -> assertThat(
                            policy)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
        }
    }

    @Test
    void whateverALinksPageAnswersItsAddressStaysUnkept() throws Exception {
        for (String path : List.of("/s/none", "/b/none", "/s/a;b", "/b/x/claim", "/s/x/appeal", "/sandbox/mailbox")) {
            for (String method : List.of("GET", "POST", "PUT")) {
                var headers = HTTP.send(
                                HttpRequest.newBuilder(URI.create(driver.url(path)))
                                        .method(method, BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.discarding())
                        .headers();
                assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
                assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
                assertThat(headers.firstValue("X-Robots-Tag")).as(path).contains("noindex, nofollow");
            }
        }
    }

    @Test
    void aRedirectLeadsToNoHostThatTheCallerNamed() throws Exception {
        HttpResponse<Void> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(driver.url("/cases")))
                        .header("X-Forwarded-Host", "evil.example")
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Location")).contains("/login");
    }

    private int status(String who, String path) {
        if (path.startsWith("/api/")) {
            return driver.as(who).get(path).status();
        }
        PageClient page = driver.pagesAs(who);
        page.get(path);
        return page.status();
    }

    private HttpRequest.Builder api(String path) {
        String basic = Base64.getEncoder().encodeToString("counsel:demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(driver.url(path))).header("Authorization", "Basic " + basic);
    }

    private static String cursor(String... values) {
        return Cursor.of((Object[]) values);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
