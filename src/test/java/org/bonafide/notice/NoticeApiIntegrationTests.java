package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BonafideTest
class NoticeApiIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    private static String url() {
        return "https://market.example/item.htm?id=9"
                + Math.abs(UUID.randomUUID().getMostSignificantBits());
    }

    private ApiClient.Answer send(Map<String, Object> notice, String key) {
        return driver.as("counsel").post("/api/v1/notices", notice, "Idempotency-Key", key);
    }

    private Map<String, Object> notice(String... urls) {
        return journey.notice("counsel", "CN_ECL", "TRADEMARK", urls);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void opensACaseForEachGoodRowAndSaysWhatIsWrongWithTheOthers() {
        String url = url();
        JsonNode answer = send(notice(url, "words alone", url + "&spm=a.b", "https://other.example/item/1"), key())
                .expect(202)
                .body();
        assertThat(answer.get("reference").asString()).matches("N-2026-\\d{6}");
        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.get("rejected").asInt()).isEqualTo(3);
        JsonNode items = answer.get("items");
        assertThat(items.get(0).get("status").asString()).isEqualTo("OPENED");
        assertThat(items.get(0).get("case").asString()).matches("BF-2026-\\d{6}");
        assertThat(items.get(1).at("/error/code").asString()).isEqualTo("NO_LOCATION");
        assertThat(items.get(2).at("/error/message").asString()).isEqualTo("Same as row 1.");
        assertThat(items.get(3).at("/error/code").asString()).isEqualTo("OTHER_MARKETPLACE");
        JsonNode kept = driver.as("counsel")
                .get("/api/v1/notices/" + answer.get("reference").asString())
                .expect(200)
                .body();
        assertThat(kept.get("items")).hasSize(4);
        assertThat(kept.at("/items/0/state").asString()).isEqualTo("OPENED");
    }

    @Test
    void joinsTheOpenCaseAboutTheSameListing() {
        String url = url();
        String opened =
                send(notice(url), key()).expect(202).body().at("/items/0/case").asString();
        JsonNode second = send(notice("http://www." + url.substring(8) + "&utm_source=x"), key())
                .expect(202)
                .body();
        assertThat(second.at("/items/0/status").asString()).isEqualTo("ATTACHED");
        assertThat(second.at("/items/0/case").asString()).isEqualTo(opened);
        assertThat(jdbc.sql(
                                """
                                select count(*) from audit_event e join infringement_case c on c.id = e.subject
                                where c.reference = ? and e.type = 'NoticeAttached'""")
                        .param(opened)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesTheSameAnswerToTheSameKeyAndRefusesAnotherBodyUnderIt() {
        String key = key();
        Map<String, Object> notice = notice(url());
        String first = send(notice, key).expect(202).text();
        assertThat(send(notice, key).expect(202).text()).isEqualTo(first);
        Map<String, Object> other = new LinkedHashMap<>(notice);
        other.put("description", "Something else.");
        send(other, key).expect(409);
    }

    @Test
    void takesOneOfManyAtOnceUnderOneKey() {
        String key = key();
        Map<String, Object> notice = notice(url());
        List<String> answers = atOnce(
                8, () -> send(notice, key).expect(202).body().get("reference").asString());
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void opensOneCaseForManyNoticesAtOnce() {
        String url = url();
        List<String> cases = atOnce(8, () -> send(notice(url), key())
                .expect(202)
                .body()
                .at("/items/0/case")
                .asString());
        assertThat(cases.stream().distinct()).hasSize(1);
    }

    @Test
    void opensOneCaseForEachListingOfNoticesAtOnceAndTellsTheOthersWhichTheyJoined() {
        List<String> urls = List.of(url(), url(), url());
        List<JsonNode> answers = atOnce(4, () -> send(notice(urls.toArray(String[]::new)), key())
                .expect(202)
                .body());
        for (int row = 0; row < urls.size(); row++) {
            String item = "/items/" + row;
            assertThat(answers.stream().map(a -> a.at(item + "/status").asString()))
                    .as(item)
                    .containsExactlyInAnyOrder("OPENED", "ATTACHED", "ATTACHED", "ATTACHED");
            assertThat(answers.stream()
                            .map(a -> a.at(item + "/case").asString())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void storesNothingWhenNoRowIsAcceptable() {
        String key = key();
        ApiClient.Answer answer = send(notice("the whole shop", "https://market.example/search?q=x"), key);
        answer.expect(422);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("listings[0].url");
        assertThat(answer.body().at("/errors/1/code").asString()).isEqualTo("notice.row.SEARCH_PAGE");
        assertThat(answer.body().at("/errors/1/fix").asString()).isNotBlank();
        send(notice(url()), key).expect(202);
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        JsonNode errors = driver.as("counsel")
                .post("/api/v1/notices", "{}")
                .expect(422)
                .body()
                .get("errors");
        assertThat(errors.valueStream().map(e -> e.get("field").asString()))
                .containsExactlyInAnyOrder(
                        "right",
                        "regime",
                        "description",
                        "statements.goodFaith",
                        "statements.accuracy",
                        "statements.authority",
                        "statements.signature",
                        "listings");
    }

    @Test
    void refusesALawThatIsNotForTheRight() {
        Map<String, Object> notice = journey.notice("counsel", "US_DMCA", "TRADEMARK", url());
        assertThat(send(notice, key()).expect(422).body().at("/errors/0/field").asString())
                .isEqualTo("regime");
    }

    @Test
    void hidesANoticeFromOtherHoldersAndAnswersInTheReadersLanguage() {
        String reference = send(notice(url(), "words"), key())
                .expect(202)
                .body()
                .get("reference")
                .asString();
        driver.as("counsel2").get("/api/v1/notices/" + reference).expect(404);
        driver.as("counsel2")
                .post("/api/v1/notices/" + reference + "/withdrawal", Driver.json("reason", "x"))
                .expect(404);
        driver.as("agent").get("/api/v1/notices/" + reference).expect(200);
        driver.as("reviewer").get("/api/v1/notices/" + reference).expect(200);
        driver.as("care").get("/api/v1/notices/" + reference).expect(403);
        Map<String, Object> foreign = notice(url());
        assertThat(driver.as("counsel2")
                        .post("/api/v1/notices", foreign)
                        .expect(422)
                        .text())
                .contains("没有这项权利");
    }

    @Test
    void takesEveryCharacterThatPeopleSend() {
        String odd = url() + "&t=\u0000\u0007\u009D\uD83D\uDE00";
        Map<String, Object> notice = notice(odd, "\u0000", "=1+1", "x".repeat(100_000));
        notice.put("description", "line\u0000\u000Bbreak \u202E");
        JsonNode answer = send(notice, key()).expect(202).body();
        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        String csv = driver.as("counsel")
                .get("/api/v1/notices/" + answer.get("reference").asString() + "/errors.csv")
                .expect(200)
                .text();
        assertThat(csv).contains("row,field,code,problem,fix").contains(",'=1+1");
    }

    @Test
    void withdrawsOneListingAndThenTheRest() {
        String kept = journey.freshListing(true);
        String gone = journey.freshListing(true);
        JsonNode sent = send(notice(kept, gone), key()).expect(202).body();
        String reference = sent.get("reference").asString();
        String path = "/api/v1/notices/" + reference + "/withdrawal";
        driver.as("counsel").post(path, Driver.json("listings", List.of(gone))).expect(422);
        driver.as("counsel")
                .post(path, Driver.json("listings", List.of(url()), "reason", "Settled"))
                .expect(422);
        JsonNode one = driver.as("counsel")
                .post(path, Driver.json("listings", List.of(gone + "#"), "reason", "Settled"))
                .expect(200)
                .body();
        assertThat(one.get("withdrawn").asInt()).isEqualTo(1);
        assertThat(one.at("/items/0/case").asString())
                .isEqualTo(sent.at("/items/1/case").asString());
        assertThat(driver.runJobs()).isEmpty();
        JsonNode after =
                driver.as("counsel").get("/api/v1/notices/" + reference).body();
        assertThat(after.at("/items/1/outcome").asString()).isEqualTo("WITHDRAWN");
        assertThat(after.at("/items/0/state").asString()).isNotEqualTo("CLOSED");
        JsonNode rest = driver.as("counsel")
                .post(path, Driver.json("reason", "Settled"))
                .expect(200)
                .body();
        assertThat(rest.findValuesAsString("status")).containsExactlyInAnyOrder("WITHDRAWN", "ALREADY_WITHDRAWN");
        JsonNode anew = send(notice(kept), key()).expect(202).body();
        assertThat(anew.at("/items/0/status").asString()).isEqualTo("OPENED");
    }

    @Test
    void leavesTheCaseToTheOtherNoticeThatNamesTheListing() {
        String url = url();
        String first =
                send(notice(url), key()).expect(202).body().get("reference").asString();
        String second =
                send(notice(url), key()).expect(202).body().get("reference").asString();
        assertThat(withdraw(first)).isEqualTo("CASE_GOES_ON");
        assertThat(withdraw(second)).isEqualTo("WITHDRAWN");
    }

    private String withdraw(String reference) {
        return driver.as("counsel")
                .post("/api/v1/notices/" + reference + "/withdrawal", Driver.json("reason", "Settled"))
                .expect(200)
                .body()
                .at("/items/0/status")
                .asString();
    }

    @Test
    void takesTenThousandListingsInSeconds() {
        String base = url();
        String[] urls = IntStream.range(0, 10_000).mapToObj(i -> base + i).toArray(String[]::new);
        long begun = System.nanoTime();
        JsonNode answer = send(notice(urls), key()).expect(202).body();
        System.out.printf("10,000 listings: answered after %,d ms%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(answer.get("accepted").asInt()).isEqualTo(10_000);
        withdrawQuietly(answer.get("reference").asString());
    }

    /** So that no other test of this context has to start ten thousand cases. */
    private void withdrawQuietly(String reference) {
        jdbc.sql(
                        "update infringement_case set started_at = opened_at where notice = (select id from notice where reference = ?)")
                .param(reference)
                .update();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> act) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> act).toList());
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
