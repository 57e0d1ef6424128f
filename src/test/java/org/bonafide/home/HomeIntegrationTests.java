package org.bonafide.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@BonafideTest
@TestPropertySource(properties = "bonafide.test=home")
class HomeIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @ParameterizedTest
    @ValueSource(strings = {"counsel", "counsel2", "agent", "reviewer", "senior", "care", "auditor", "admin"})
    void everyRoleHasAHomeWhoseLinksLeadSomewhere(String username) {
        PageClient client = driver.pagesAs(username);
        Document home = client.get("/");
        assertThat(client.status()).isEqualTo(200);
        List<String> tiles = home.select("main a.tile, main .panel-head a").eachAttr("href");
        for (String tile : tiles) {
            if (tile.startsWith("/tasks") || tile.startsWith("/operations")) {
                client.get(tile);
                assertThat(client.status()).as(tile).isEqualTo(200);
            }
        }
    }

    @Test
    void workersSeeTheirQueueAuditorsTheTrailAndAdministratorsTheUpkeep() {
        assertThat(PageClient.main(driver.pagesAs("reviewer").get("/")))
                .contains("What needs you now", "Notices to verify");
        assertThat(PageClient.main(driver.pagesAs("counsel").get("/"))).contains("Your open cases");
        assertThat(PageClient.main(driver.pagesAs("care").get("/"))).contains("Claims not settled");
        assertThat(PageClient.main(driver.pagesAs("auditor").get("/"))).contains("Verify the whole trail");
        assertThat(PageClient.main(driver.pagesAs("admin").get("/"))).contains("failed jobs");
    }

    @Test
    void latestActivityTellsCounselNothingOfBuyersAndEachCaseOnce() {
        String reference = journey.takenDown("CN_ECL", true);
        journey.claim(reference);
        Document counsels = driver.pagesAs("counsel").get("/");
        assertThat(counsels.select("main tr:contains(" + reference + ")").text())
                .contains("The statement of reasons was issued")
                .doesNotContain("A buyer claimed");
        Document reviewers = driver.pagesAs("care").get("/");
        assertThat(reviewers
                        .select("main section:has(h2:containsOwn(Latest activity)) tr:contains(" + reference + ")")
                        .eachText())
                .singleElement()
                .asString()
                .contains("A buyer claimed");
    }

    @Test
    void visitorsAreAskedToLogIn() {
        assertThat(driver.visitor().get("/").select("input[type=password]")).isNotEmpty();
    }
}
