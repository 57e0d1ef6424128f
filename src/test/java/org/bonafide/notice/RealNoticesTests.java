package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Submits the notices of a data folder through the API, and its odd inputs through API and form. The folder is the
 * system property {@code bonafide.data.folder}, or {@code ../shared/data}; where there is none, a small sample of our
 * own stands in for it:
 *
 * <pre>mvn -B test -Dtest=RealNoticesTests -Dbonafide.data.folder=../shared/data</pre>
 */
@BonafideTest
class RealNoticesTests {

    private static final RealNotices DATA = RealNotices.read();

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    private int given;
    private int accepted;
    private int rejected;
    private int opened;
    private Map<String, Object> whole;
    private final Set<String> cases = new LinkedHashSet<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    @DynamicPropertySource
    static void hosts(DynamicPropertyRegistry registry) {
        registry.add("bonafide.marketplace.hosts", DATA::hosts);
        registry.add("bonafide.sandbox.open-hosts", DATA::hosts);
    }

    @Test
    void everyRowOfEveryNoticeIsACaseOrAClearError() {
        long begun = System.nanoTime();
        DATA.notices().forEach(n -> submit(n.get("id").asString(), RealNotices.locations(n)));
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.printf(
                "Real notices: %,d notices, %,d listings, %,d cases opened, %,d rows attached to them, %,d rows refused"
                        + " %s, %,d ms%n",
                DATA.notices().size(), given, opened, accepted - opened, rejected, refused, millis);
        assertThat(accepted + rejected).isEqualTo(given);
        assertThat(opened).isEqualTo(cases.size());
        assertThat(jdbc.sql("select count(distinct url_key) from notice_line where status <> 'REJECTED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from infringement_case")
                        .query(Integer.class)
                        .single());
        assertThat(DATA.notices()).isNotEmpty();
    }

    private void submit(String id, List<String> locations) {
        ApiClient.Answer answer =
                driver.as("counsel").post("/api/v1/notices", notice(locations), "Idempotency-Key", id);
        given += locations.size();
        assertThat(answer.status()).as(id + ": " + answer.text()).isIn(202, 422);
        if (answer.status() == 422) {
            List<JsonNode> errors = answer.body().get("errors").valueStream().toList();
            assertThat(errors).as(id).hasSize(locations.size());
            errors.forEach(e -> refuse(e.get("code").asString().replace("notice.row.", "")));
            return;
        }
        assertThat(answer.body().get("items")).as(id).hasSize(locations.size());
        answer.body().get("items").forEach(this::count);
    }

    private Map<String, Object> notice(List<String> locations) {
        if (whole == null) {
            whole = journey.notice("counsel", "US_DMCA", "COPYRIGHT");
        }
        Map<String, Object> notice = new LinkedHashMap<>(whole);
        notice.put("listings", locations.stream().map(url -> Map.of("url", url)).toList());
        return notice;
    }

    private void count(JsonNode item) {
        if (item.get("status").asString().equals("REJECTED")) {
            assertThat(item.at("/error/message").asString()).isNotBlank();
            assertThat(item.at("/error/fix").asString()).isNotBlank();
            refuse(item.at("/error/code").asString());
            return;
        }
        accepted++;
        opened += item.get("status").asString().equals("OPENED") ? 1 : 0;
        cases.add(item.get("case").asString());
    }

    private void refuse(String code) {
        rejected++;
        refused.merge(code, 1, Integer::sum);
    }

    @Test
    void everyOddInputIsACaseOrAClearErrorByApiByFormAndByFile() {
        PageClient counsel = driver.pagesAs("counsel");
        for (JsonNode odd : DATA.odd()) {
            for (Map.Entry<String, String> input : RealNotices.inputs(odd).entrySet()) {
                String name = odd.get("id").asString() + "." + input.getKey();
                String byApi = byApi(input.getValue());
                String byForm = byForm(counsel, input.getValue());
                String inCell = byFile(CsvFiles.cell(input.getValue()));
                String asFile = byFile(input.getValue());
                System.out.printf(
                        "%-18s api: %-34s cell: %s | file: %s | form: %s%n", name, byApi, inCell, asFile, byForm);
                assertThat(byApi).as(name).matches("202 (OPENED|ATTACHED)|422 notice\\..+");
                assertThat(inCell).as(name).matches("202 .+|422 notice\\..+");
                assertThat(asFile).as(name).matches("202 .+|422 notice\\..+");
                assertThat(byForm).as(name).matches("(200|422) .+");
            }
        }
    }

    private String byApi(String text) {
        ApiClient.Answer answer = driver.as("counsel").post("/api/v1/notices", notice(List.of(text)));
        if (answer.status() == 202) {
            return answer.status() + " " + answer.body().at("/items/0/status").asString();
        }
        return answer.status() + " " + answer.body().at("/errors/0/code").asString();
    }

    /** Sends a file of rows; each of them is a case or has words for what is wrong and how to mend it. */
    private String byFile(String text) {
        ApiClient.Answer answer = driver.as("counsel")
                .upload("/api/v1/notices/csv", "file", "odd.csv", CsvFiles.in("UTF-8", text), fields());
        if (answer.status() != 202) {
            JsonNode error = answer.body().at("/errors/0");
            assertThat(error.get("message").asString()).isNotBlank();
            assertThat(error.get("fix").asString()).isNotBlank();
            return answer.status() + " " + error.get("code").asString();
        }
        Map<String, Integer> rows = new TreeMap<>();
        for (JsonNode item : answer.body().get("items")) {
            if (item.get("status").asString().equals("REJECTED")) {
                assertThat(item.at("/error/message").asString()).isNotBlank();
                assertThat(item.at("/error/fix").asString()).isNotBlank();
            }
            rows.merge(item.at("/error/code").asString(item.get("status").asString()), 1, Integer::sum);
        }
        return answer.status() + " " + rows;
    }

    private String[] fields() {
        return CsvFiles.fields(journey.right("counsel", "TRADEMARK"));
    }

    private String byForm(PageClient counsel, String text) {
        NoticePages pages = new NoticePages(counsel);
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
        Document read = pages.listings(text);
        pages.describe("As described.");
        pages.affirm("", "Grace Lindqvist");
        Document answer = counsel.status() == 200 ? pages.send() : read;
        List<String> said = new ArrayList<>();
        said.add(String.valueOf(counsel.status()));
        said.addAll(answer.select(".flash, .error-summary li").eachText());
        return String.join(" ", said);
    }
}
