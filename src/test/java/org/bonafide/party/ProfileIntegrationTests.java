package org.bonafide.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BonafideTest
@TimeTravel
class ProfileIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void showsWhoOneIs() {
        String page = PageClient.main(driver.pagesAs("senior").get("/profile"));
        assertThat(page).contains("Ingrid Solheim", "Senior reviewer", "Reviewer");
    }

    @Test
    void aTokenIsShownOnceWorksAndIsRevoked() throws Exception {
        PageClient reviewer = driver.pagesAs("reviewer");
        Document made = reviewer.submit(
                reviewer.get("/profile"), "/profile/tokens", "name", "nightly", "scope", "READ", "days", "30");
        String token = made.selectFirst("#token").text();
        assertThat(token).startsWith("bf_").hasSizeGreaterThan(40);
        assertThat(status(token, "GET")).isEqualTo(200);
        assertThat(status(token, "POST")).isEqualTo(401);

        Document again = reviewer.get("/profile");
        assertThat(again.html()).doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from audit_event where payload like ?")
                        .param("%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        reviewer.submit(again, "/revoke");
        assertThat(status(token, "GET")).isEqualTo(401);
    }

    @Test
    void aTokenEndsOnItsDay() throws Exception {
        PageClient reviewer = driver.pagesAs("reviewer2");
        Document made = reviewer.submit(
                reviewer.get("/profile"), "/profile/tokens", "name", "short", "scope", "WRITE", "days", "1");
        String token = made.selectFirst("#token").text();
        assertThat(status(token, "POST")).isEqualTo(404);
        clock.advance(Duration.ofHours(25));
        assertThat(status(token, "GET")).isEqualTo(401);
    }

    @Test
    void aTokenWantsANameAndAnEnd() {
        PageClient reviewer = driver.pagesAs("reviewer");
        Document page = reviewer.submit(reviewer.get("/profile"), "/profile/tokens", "name", " ", "days", "400");
        assertThat(reviewer.status()).isEqualTo(422);
        assertThat(page.select(".error-summary a").eachAttr("href")).contains("#name", "#days");
    }

    @Test
    void nobodyRevokesAnothersToken() {
        PageClient care = driver.pagesAs("care");
        care.submit(care.get("/profile"), "/profile/tokens", "name", "mine", "scope", "READ", "days", "1");
        Document page = care.get("/profile");
        String action = page.selectFirst("form[action$=/revoke]").attr("action");
        page.selectFirst("form[action$=/revoke]").attr("action", action);

        PageClient admin = driver.pagesAs("admin");
        Document own = admin.get("/profile");
        own.selectFirst("form[action$=/profile/language]").attr("action", action);
        admin.submit(own, action);
        assertThat(admin.status()).isEqualTo(404);
    }

    @Test
    void theChosenLanguageIsKept() {
        PageClient auditor = driver.pagesAs("auditor");
        Document page = auditor.submit(auditor.get("/profile"), "/profile/language", "language", "zh-CN");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(driver.pagesAs("auditor").get("/profile").selectFirst("html").attr("lang"))
                .isEqualTo("zh-CN");
        auditor.submit(auditor.get("/profile"), "/profile/language", "language", "en");
    }

    private int status(String token, String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(driver.url(method.equals("GET") ? "/api/v1/tasks" : "/api/v1/tasks/x/claim")))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
