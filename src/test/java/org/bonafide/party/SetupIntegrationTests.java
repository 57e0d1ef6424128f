package org.bonafide.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.bonafide.TestSupport;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.PublicUrl;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty Bonafide outside demo mode, from its first page to its first administrator; in this order. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bonafide.embedded-database=false",
            "bonafide.demo=false",
            "bonafide.sandbox=false",
            "bonafide.job-executor=false",
            "bonafide.scheduling=false",
            "bonafide.bootstrap-secret=five-lamps-on-the-quay"
        })
@Import(TestSupport.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupIntegrationTests {

    private static final String PASSWORD = " spaces at both ends stay ";

    @Autowired
    private Driver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PartyService parties;

    @Autowired
    private PartyRepository people;

    @Autowired
    private PublicUrl url;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @Order(1)
    void theLoginPageLeadsToTheSetUp() {
        Document login = driver.visitor().get("/login");
        assertThat(login.select("a[href=/setup]")).hasSize(1);
    }

    @Test
    @Order(2)
    void asksForEverythingAtTheField() {
        PageClient visitor = driver.visitor();
        Document answer = visitor.submit(
                visitor.get("/setup"),
                "/setup",
                "secret",
                "five-lamps-on-the-quay",
                "username",
                "a b",
                "email",
                "nobody",
                "password",
                "too short");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(answer.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#organisation", "#name", "#email", "#username", "#password");
        assertThat(answer.selectFirst("#email").val()).isEqualTo("nobody");
        assertThat(answer.selectFirst("#password").val()).isEmpty();
        assertThat(parties.nobodyYet()).isTrue();
    }

    @Test
    @Order(3)
    void refusesAPasswordLongerThanTheEncoderReads() {
        PageClient visitor = driver.visitor();
        Document answer = fillIn(visitor, "five-lamps-on-the-quay", "密".repeat(25));
        assertThat(answer.select(".error-summary a").eachAttr("href")).containsExactly("#password");
    }

    @Test
    @Order(4)
    void locksAfterFiveWrongSecretsUntilTheNextStart() {
        SetupService other = new SetupService("five-lamps-on-the-quay", false, parties, people, url);
        for (int i = 0; i < 5; i++) {
            assertThat(other.isLocked()).isFalse();
            assertThat(other.admits("five-lamps-on-the-quai")).isFalse();
        }
        assertThat(other.isLocked()).isTrue();
        assertThat(other.admits("five-lamps-on-the-quay")).isFalse();
    }

    @Test
    @Order(5)
    void isClosedWithoutASecretAndInDemoMode() {
        assertThat(new SetupService("", false, parties, people, url).isOpen()).isFalse();
        assertThat(new SetupService("five-lamps-on-the-quay", true, parties, people, url).isOpen())
                .isFalse();
    }

    @Test
    @Order(6)
    void refusesAWrongSecret() {
        PageClient visitor = driver.visitor();
        Document answer = fillIn(visitor, "guess", PASSWORD);
        assertThat(answer.select(".error-summary a").eachAttr("href")).containsExactly("#secret");
        assertThat(parties.nobodyYet()).isTrue();
    }

    @Test
    @Order(7)
    void makesTheMarketplaceAndItsAdministratorOnce() {
        SetupService slower = new SetupService("five-lamps-on-the-quay", false, parties, people, url);
        assertThat(slower.isOpen()).isTrue();
        PageClient visitor = driver.visitor();
        Document answer = fillIn(visitor, "five-lamps-on-the-quay", PASSWORD);
        assertThat(answer.location()).endsWith("/login");
        assertThat(answer.select(".flash")).hasSize(1);
        assertThat(answer.select("a[href=/setup]")).isEmpty();

        Viewer administrator = parties.viewer("root.admin").orElseThrow();
        assertThat(administrator.roles()).containsExactly(Role.ADMINISTRATOR);
        Organisation marketplace = parties.organisation(administrator.organisation());
        assertThat(marketplace.kind()).isEqualTo(Organisation.Kind.MARKETPLACE);
        assertThat(marketplace.name()).isEqualTo("Harbour Market");
        assertThat(jdbc.sql("select type || ' by ' || actor from audit_event order by type")
                        .query(String.class)
                        .list())
                .containsExactly("OrganisationRegistered by root.admin", "PersonRegistered by root.admin");

        PageClient administrates = driver.visitor();
        Document login = administrates.get("/login");
        administrates.submit(login, "/login", "username", "root.admin", "password", PASSWORD);
        administrates.get("/operations");
        assertThat(administrates.status()).isNotIn(401, 403);

        visitor.get("/setup");
        assertThat(visitor.status()).isEqualTo(404);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        t -> slower.setUp("Other", "other", "Other", "o@example.com", PASSWORD, Locale.ENGLISH)))
                .isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select username from person").query(String.class).list())
                .isEqualTo(List.of("root.admin"));
    }

    private static Document fillIn(PageClient visitor, String secret, String password) {
        return visitor.submit(
                visitor.get("/setup"),
                "/setup",
                "secret",
                secret,
                "organisation",
                "Harbour Market",
                "name",
                "Rosa Admin",
                "email",
                "rosa@example.com",
                "username",
                "root.admin",
                "password",
                password);
    }
}
