package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Submits the notices of a data folder, then the same again, then replays what followed upon them: the sellers' appeals
 * and the notifiers' withdrawals. The folder is as with {@link RealNoticesTests}.
 */
@BonafideTest
class RealEventsTests {

    private static final RealEvents DATA = RealEvents.read();

    /** To take all of them down and hear all appeals would show no more, in many minutes. */
    private static final int APPEALS = 120;

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, List<Sent>> sent = new HashMap<>();
    private final Map<String, Integer> counted = new TreeMap<>();
    private Map<String, Object> whole;
    private long begun = System.nanoTime();

    /** One submission of a notice: its reference and its rows' cases by the listing's identity. */
    private record Sent(String reference, Map<String, String> cases) {}

    @DynamicPropertySource
    static void hosts(DynamicPropertyRegistry registry) {
        registry.add("bonafide.marketplace.hosts", DATA::hosts);
        registry.add("bonafide.sandbox.open-hosts", DATA::hosts);
    }

    @Test
    void theSecondRunOpensNothingAndEveryLaterEventFindsItsNotice() {
        Map<String, Integer> first = send(DATA.notices(), "first");
        Map<String, Integer> second = send(DATA.notices(), "second");
        assertThat(first.get("OPENED")).isPositive();
        assertThat(second).doesNotContainKey("OPENED");
        assertThat(second.get("ATTACHED")).isEqualTo(first.get("OPENED") + first.getOrDefault("ATTACHED", 0));
        assertThat(second.get("REJECTED")).isEqualTo(first.get("REJECTED"));
        said("Notices", "first run " + first + ", second run " + second);
        said("Linked notices", String.valueOf(send(DATA.linked(), "linked")));

        Set<String> appealed = appealed().values().stream().limit(APPEALS).collect(Collectors.toSet());
        Set<String> down = new LinkedHashSet<>(appealed);
        DATA.retractions().forEach(r -> named(r).stream().limit(1).forEach(down::add));
        takeDown(down);
        said("Taken down", down.size() + " cases");

        appealed.forEach(this::appeal);
        driver.runJobs();
        said("Counter-notices", counted + ", appeals heard " + appealed.size());
        assertThat(total()).isEqualTo(DATA.counterNotices().size());
        assertThat(counted.get("matched")).isPositive();
        appealed.forEach(c -> assertThat(journey.state(c)).as(c).isEqualTo("APPEAL"));

        counted.clear();
        Set<String> ended = new LinkedHashSet<>();
        DATA.retractions().forEach(r -> withdraw(r, ended));
        driver.runJobs();
        said("Retractions", counted.toString());
        assertThat(counted.get("listings withdrawn")).isPositive();
        List<String> undone = ended.stream().filter(down::contains).toList();
        assertThat(undone).isNotEmpty();
        undone.forEach(c -> {
            assertThat(journey.state(c)).as(c).isEqualTo("CLOSED WITHDRAWN");
            assertThat(journey.openTasks(c)).as(c).isEmpty();
        });
        said("Undone", undone.size() + " takedowns");
    }

    private void said(String what, String figures) {
        System.out.printf("%s: %s, %,d ms%n", what, figures, (System.nanoTime() - begun) / 1_000_000);
        begun = System.nanoTime();
    }

    private int total() {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void count(String what) {
        counted.merge(what, 1, Integer::sum);
    }

    /** Sends each of these; how many rows there are of each status. */
    private Map<String, Integer> send(List<JsonNode> notices, String run) {
        Map<String, Integer> rows = new TreeMap<>();
        for (JsonNode n : notices) {
            String id = n.get("id").asString();
            List<String> locations = RealNotices.locations(n);
            ApiClient.Answer answer =
                    driver.as("counsel").post("/api/v1/notices", notice(locations), "Idempotency-Key", run + id);
            assertThat(answer.status()).as(id + ": " + answer.text()).isIn(202, 422);
            if (answer.status() == 422) {
                rows.merge("REJECTED", locations.size(), Integer::sum);
                continue;
            }
            Map<String, String> cases = new LinkedHashMap<>();
            answer.body().get("items").forEach(item -> {
                rows.merge(item.get("status").asString(), 1, Integer::sum);
                identity(item.path("location").asString(""))
                        .filter(i -> item.get("case").isString())
                        .ifPresent(i -> cases.put(i, item.get("case").asString()));
            });
            sent.computeIfAbsent(id, i -> new ArrayList<>())
                    .add(new Sent(answer.body().get("reference").asString(), cases));
        }
        return rows;
    }

    private Map<String, Object> notice(List<String> locations) {
        if (whole == null) {
            whole = journey.notice("counsel", "US_DMCA", "COPYRIGHT");
        }
        Map<String, Object> notice = new LinkedHashMap<>(whole);
        notice.put("listings", locations.stream().map(url -> Map.of("url", url)).toList());
        return notice;
    }

    private static Optional<String> identity(String url) {
        return ListingUrl.parse(url.contains("://") ? url : "https://" + url).map(ListingUrl::identity);
    }

    /** For each counter-notice that names a listing of the notice it is against, the first such case. */
    private Map<String, String> appealed() {
        Map<String, String> appealed = new LinkedHashMap<>();
        for (JsonNode counter : DATA.counterNotices()) {
            List<Sent> against = sent.get(counter.path("against_notice").asString(""));
            if (counter.path("against_notice").isNull()) {
                count("names no notice");
            } else if (against == null) {
                count("its notice was refused whole or is not here");
            } else {
                Optional<String> found = RealEvents.texts(counter.get("reported_urls")).stream()
                        .map(url ->
                                identity(url).map(against.get(0).cases()::get).orElse(null))
                        .filter(Objects::nonNull)
                        .findFirst();
                count(found.isPresent() ? "matched" : "names no listing of its notice");
                found.ifPresent(c -> appealed.put(counter.get("id").asString(), c));
            }
        }
        return appealed;
    }

    /** Cases that a retraction names, or all of its notices where it names none. */
    private List<String> named(JsonNode retraction) {
        List<String> urls = RealEvents.texts(retraction.get("urls"));
        return RealEvents.texts(retraction.get("acts_on")).stream()
                .flatMap(id -> sent.getOrDefault(id, List.of()).stream())
                .flatMap(s -> urls.isEmpty()
                        ? s.cases().values().stream()
                        : urls.stream().map(u -> identity(u).map(s.cases()::get).orElse(null)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Only these go on; the others wait to be started, as in a queue that is very long. */
    private void takeDown(Set<String> references) {
        String[] all = references.toArray(String[]::new);
        jdbc.sql("update infringement_case set started_at = opened_at where started_at is null and reference <> all(?)")
                .param(all)
                .update();
        driver.runJobs();
        List<String> tasks = jdbc.sql(
                        "select id from work_task where kind = 'verifyNotice' and state = 'OPEN' and reference = any(?)")
                .param(all)
                .query(String.class)
                .list();
        for (String task : tasks) {
            driver.as("reviewer")
                    .post("/api/v1/tasks/" + task + "/complete", Map.of("outcome", "UPHOLD", "note", "As described."))
                    .expect(200);
        }
        driver.runJobs();
    }

    private void appeal(String reference) {
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        seller.submit(
                seller.get(link),
                link + "/appeal",
                "statement",
                "This is a mistake.",
                "supplier",
                "None: I made it.",
                "proof",
                "The first version of 2009",
                "name",
                "Chen Wei",
                "address",
                "浙江省义乌市国际商贸城 3 区",
                "contact",
                "chen.wei@example.com",
                "signature",
                "Chen Wei",
                "confirmed",
                "true",
                "phone",
                "+86 579 8555 0000",
                "perjury",
                "true",
                "jurisdiction",
                "true",
                "service",
                "true");
        assertThat(seller.status()).as(reference).isEqualTo(200);
    }

    private void withdraw(JsonNode retraction, Set<String> ended) {
        String event = retraction.get("event").asString();
        if (!event.equals("retraction") && !event.equals("reversal")) {
            count("acts on no notice: " + event);
            return;
        }
        List<Sent> notices = RealEvents.texts(retraction.get("acts_on")).stream()
                .flatMap(id -> sent.getOrDefault(id, List.of()).stream())
                .toList();
        List<String> urls = RealEvents.texts(retraction.get("urls"));
        if (notices.isEmpty()) {
            count("its notice was refused whole or is not here");
            return;
        }
        int withdrawn = notices.stream().mapToInt(n -> withdraw(n, urls, ended)).sum();
        count(withdrawn > 0 ? "matched" : "names no listing of its notice");
        counted.merge("listings withdrawn", withdrawn, Integer::sum);
    }

    /** Withdraws what the notice has of these, all where none is named; those it has not are named in the answer. */
    private int withdraw(Sent notice, List<String> urls, Set<String> ended) {
        ApiClient.Answer answer = withdrawal(notice, urls);
        if (answer.status() == 422) {
            Set<Integer> unknown = answer.body()
                    .get("errors")
                    .valueStream()
                    .map(e -> Integer.valueOf(e.get("field").asString().replaceAll("\\D", "")))
                    .collect(Collectors.toSet());
            List<String> known = new ArrayList<>();
            for (int i = 0; i < urls.size(); i++) {
                if (!unknown.contains(i)) {
                    known.add(urls.get(i));
                }
            }
            counted.merge("listings not of the notice", unknown.size(), Integer::sum);
            if (known.isEmpty()) {
                return 0;
            }
            answer = withdrawal(notice, known);
        }
        answer.expect(200).body().get("items").forEach(item -> {
            counted.merge("rows " + item.get("status").asString(), 1, Integer::sum);
            if (item.get("status").asString().equals("WITHDRAWN")) {
                ended.add(item.get("case").asString());
            }
        });
        return answer.body().get("items").size();
    }

    private ApiClient.Answer withdrawal(Sent notice, List<String> urls) {
        return driver.as("counsel")
                .post(
                        "/api/v1/notices/" + notice.reference() + "/withdrawal",
                        Map.of("reason", "Retracted.", "listings", urls));
    }
}
