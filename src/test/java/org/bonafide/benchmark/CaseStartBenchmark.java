package org.bonafide.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bonafide.ApiClient;
import org.bonafide.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast the listings of one notice become tasks in the queue, against the bare engine with the same model in the same
 * run. Sizes and the goal are system properties: {@code benchmark.cases}, {@code benchmark.start.goal}.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bonafide.embedded-database=false",
            "bonafide.demo=true",
            "bonafide.demo-cases=false",
            "bonafide.sandbox=true",
            "bonafide.marketplace.hosts=*.open.example",
            "bonafide.sandbox.open-hosts=*.open.example"
        })
class CaseStartBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.cases", 10_000);
    private static final int WARM_UP = Math.min(CASES, 1_000);
    private static final double GOAL = Double.parseDouble(System.getProperty("benchmark.start.goal", "0.7"));

    @TestConfiguration(proxyBeanMethods = false)
    static class Database {

        @Bean
        JdbcConnectionDetails benchmarkDatabase() {
            return TestDatabase.fresh();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** What a notice took. */
    private record Run(int cases, double answered, double queued, long heapPeak) {}

    @Test
    void theCasesOfANoticeReachTheQueueNearlyAsFastAsTheEngineAloneWouldBringThem() throws Exception {
        double bare;
        Run small;
        Run large;
        try (BareEngine engine = new BareEngine()) {
            engine.run(WARM_UP);
            small = notice(WARM_UP);
            bare = engine.run(CASES);
        }
        large = notice(CASES);
        double ratio = bare / large.queued();
        print("bare engine", CASES, null, bare, null);
        print("notice by API", small.cases(), small.answered(), small.queued(), small.heapPeak());
        print("notice by API", large.cases(), large.answered(), large.queued(), large.heapPeak());
        System.out.printf(Locale.ROOT, "BENCHMARK ratio to the bare engine: %.2f (goal %.2f)%n", ratio, GOAL);
        assertThat(ratio).as("our rate against the bare engine's").isGreaterThanOrEqualTo(GOAL);
    }

    private Run notice(int cases) {
        resetPeaks();
        long before = tasks();
        String run = UUID.randomUUID().toString().substring(0, 8);
        List<Map<String, String>> listings = IntStream.range(0, cases)
                .mapToObj(i -> Map.of("url", "https://shop" + run + ".open.example/item/" + (100_000_000 + i)))
                .toList();
        ApiClient counsel = new ApiClient("http://localhost:" + port, "counsel", "demo");
        String right = counsel.get("/api/v1/rights")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .filter(r -> r.get("kind").asString().equals("TRADEMARK")
                        && r.get("state").asString().equals("IN_FORCE")
                        && r.get("jurisdictions").valueStream().anyMatch(j -> j.asString()
                                .equals("CN")))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        long begun = System.nanoTime();
        counsel.post(
                        "/api/v1/notices",
                        Map.of(
                                "regime",
                                "CN_ECL",
                                "right",
                                right,
                                "description",
                                "Counterfeit copies under our mark.",
                                "statements",
                                Map.of("goodFaith", true, "accuracy", true, "authority", true, "signature", "Ada Li"),
                                "listings",
                                listings))
                .expect(202);
        double answered = (System.nanoTime() - begun) / 1e9;
        Waiting.until(() -> tasks() >= before + cases);
        return new Run(cases, answered, (System.nanoTime() - begun) / 1e9, peak());
    }

    private long tasks() {
        return jdbc.sql("select count(*) from work_task where kind = 'verifyNotice' and state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed())
                .sum();
    }

    private static void print(String what, int cases, Double answered, double queued, Long heap) {
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %-14s %6d cases | answered %6s s | all queued %7.2f s | %6.0f a second | heap peak %s MB%n",
                what,
                cases,
                answered == null ? "-" : "%.2f".formatted(answered),
                queued,
                cases / queued,
                heap == null ? "-" : String.valueOf(heap / 1_000_000));
    }
}
