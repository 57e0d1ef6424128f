package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may withdraw a notice that an agent gave. */
@BonafideTest
class WithdrawalByAgentIntegrationTests {

    @Autowired
    Journey journey;

    @Autowired
    Driver driver;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isOpenToTheAgentAndToThePrincipalAndToNobodyElse() {
        String right = journey.right("agent", "TRADEMARK");
        for (String withdrawing : List.of("agent", "counsel")) {
            Map<String, Object> notice = journey.notice("agent", "CN_ECL", "TRADEMARK", journey.freshListing(true));
            notice.put("right", right);
            JsonNode answer = driver.as("agent")
                    .post("/api/v1/notices", notice)
                    .expect(202)
                    .body();
            driver.runJobs();
            String reference = answer.at("/items/0/case").asString();
            journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
            assertThat(withdraw("counsel2", reference).status()).isEqualTo(404);
            assertThat(withdraw("reviewer", reference).status()).isIn(403, 404);
            assertThat(status(withdraw(withdrawing, reference))).isEqualTo("WITHDRAWN");
            driver.runJobs();
            assertThat(journey.state(reference)).as(withdrawing).isEqualTo("CLOSED WITHDRAWN");
            assertThat(journey.listingState(reference)).isEqualTo("LIVE");
        }
    }

    private ApiClient.Answer withdraw(String username, String reference) {
        String notice = jdbc.sql("select n.reference from notice n join infringement_case c on c.notice = n.id"
                        + " where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        return driver.as(username)
                .post("/api/v1/notices/" + notice + "/withdrawal", Map.of("reason", "Settled with the seller."));
    }

    private static String status(ApiClient.Answer answer) {
        return answer.expect(200).body().at("/items/0/status").asString();
    }
}
