package org.bonafide.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing passwords is slow, for names that exist and names that do not alike. */
@BonafideTest
class LoginThrottleIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    TestClock clock;

    @Autowired
    LoginThrottle throttle;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from login_failure").update();
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneMustWait() {
        for (int i = 0; i < LoginThrottle.TRIES_OF_NAME; i++) {
            assertThat(logIn("auditor", "wrong" + i).location()).endsWith("/login?error");
        }
        Document early = logIn("auditor", "demo");
        assertThat(early.location()).endsWith("/login?wait=1");
        assertThat(early.select(".error-summary").text()).contains("1 second");
        clock.advance(Duration.ofSeconds(2));
        assertThat(logIn("auditor", "demo").location()).endsWith("/");
        assertThat(logIn("auditor", "wrong").location()).as("a success forgets").endsWith("/login?error");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredTheSame() {
        for (int i = 0; i < LoginThrottle.TRIES_OF_NAME; i++) {
            assertThat(logIn("nobody.here", "wrong").location()).endsWith("/login?error");
        }
        assertThat(logIn("nobody.here", "wrong").location()).endsWith("/login?wait=1");
    }

    @Test
    void theApiSaysHowLongToWait() throws Exception {
        for (int i = 0; i < LoginThrottle.TRIES_OF_NAME; i++) {
            assertThat(call("wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> early = call("demo");
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHourAndHoldsForOneAddressOnly() {
        for (int i = 0; i < 5; i++) {
            throttle.failed("x", "192.0.2.1");
        }
        assertThat(throttle.of("X ", "192.0.2.1").left()).isEqualTo(Duration.ofSeconds(1));
        throttle.failed("x", "192.0.2.1");
        assertThat(throttle.of("x", "192.0.2.1").left()).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 30; i++) {
            throttle.failed("x", "192.0.2.1");
        }
        assertThat(throttle.of("x", "192.0.2.1").left()).isEqualTo(Duration.ofMinutes(15));
        assertThat(throttle.of("x", "192.0.2.2").left()).isZero();
        assertThat(throttle.of("y", "192.0.2.1").left()).isZero();
        clock.advance(Duration.ofMinutes(61));
        throttle.failed("x", "192.0.2.1");
        assertThat(throttle.of("x", "192.0.2.1").left()).as("an hour later").isZero();
    }

    @Test
    void oneAddressThatTriesManyNamesMustWaitWithAll() {
        for (int i = 0; i < LoginThrottle.TRIES_OF_ADDRESS; i++) {
            throttle.failed("name" + i, "192.0.2.3");
        }
        assertThat(throttle.of("another", "192.0.2.3").left()).isPositive();
    }

    @Test
    void theWaitOfTheAddressBarIsANumberOrNothing() {
        Document page = driver.visitor().get("/login?wait=call%20555");
        assertThat(page.select(".error-summary")).isEmpty();
    }

    private Document logIn(String username, String password) {
        PageClient visitor = driver.visitor();
        return visitor.submit(visitor.get("/login"), "/login", "username", username, "password", password);
    }

    private HttpResponse<String> call(String password) throws Exception {
        String basic = Base64.getEncoder().encodeToString(("senior2:" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(driver.url("/api/v1/cases")))
                                .header("Authorization", "Basic " + basic)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
