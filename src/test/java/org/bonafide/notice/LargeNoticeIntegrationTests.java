package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.appeal.AppealService;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Many at once on few connections: with five of them, twenty people whose acts send messages do not wait for each other
 * for ever, and a notice of ten thousand listings is answered at once, its cases starting afterwards by themselves.
 */
@BonafideTest
@TestPropertySource(
        properties = {
            "bonafide.test=large",
            "bonafide.scheduling=true",
            "spring.datasource.hikari.maximum-pool-size=5",
            "spring.datasource.hikari.connection-timeout=10000"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeNoticeIntegrationTests {

    private static final int PEOPLE = 20;
    private static final int LISTINGS = 10_000;
    private static final int STARTED = 500;

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private AppealService appeals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void twentyActsAtOnceThatSendMessagesDoNotExhaustFiveConnections() throws Exception {
        String[] urls = IntStream.range(0, PEOPLE)
                .mapToObj(i -> journey.freshListing(false))
                .toArray(String[]::new);
        String notice = driver.as("counsel")
                .post("/api/v1/notices", journey.notice("counsel", "CN_ECL", "TRADEMARK", urls))
                .expect(202)
                .body()
                .get("reference")
                .asString();
        // The second time after all are started, by whichever thread was faster.
        Driver.await(Duration.ofSeconds(30), () -> {
            driver.runJobs();
            return count("select count(*) from work_task where state = 'OPEN'") >= PEOPLE;
        });
        for (String reference : references()) {
            journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
        }
        Driver.await(Duration.ofSeconds(30), () -> {
            driver.runJobs();
            return count("select count(*) from infringement_case where state = 'REMOVED'") == PEOPLE;
        });
        List<UUID> cases =
                jdbc.sql("select id from infringement_case").query(UUID.class).list();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        long begun = System.nanoTime();
        try {
            List<Future<?>> acts = new ArrayList<>();
            for (UUID id : cases) {
                acts.add(people.submit(() -> {
                    start.await();
                    return Actors.as(Actor.link("seller:x", "Chen Wei"), () -> appeal(id));
                }));
            }
            for (Future<?> act : acts) {
                act.get(30, TimeUnit.SECONDS);
            }
        } finally {
            people.shutdownNow();
        }
        System.out.printf(
                Locale.ROOT,
                "%d appeals at once on 5 connections: %d ms%n",
                PEOPLE,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        Driver.await(
                Duration.ofSeconds(20),
                () -> count("select count(*) from work_task where kind = 'assessAppeal' and state = 'OPEN'") == PEOPLE);
        assertThat(count("select count(*) from process_message where delivered_at is null"))
                .isZero();
        assertThat(notice).isNotBlank();
    }

    @Test
    @Order(2)
    void tenThousandListingsAreAnsweredAtOnceAndStartByThemselves() {
        String[] urls = IntStream.range(0, LISTINGS)
                .mapToObj(i -> "https://shop.example/item/" + (900_000 + i))
                .toArray(String[]::new);
        Map<String, Object> body = journey.notice("counsel", "CN_ECL", "TRADEMARK", urls);
        long begun = System.nanoTime();
        var answer =
                driver.as("counsel").post("/api/v1/notices", body).expect(202).body();
        long answered = System.nanoTime();
        assertThat(answer.get("accepted").asInt()).isEqualTo(LISTINGS);
        assertThat(answer.get("items").size()).isEqualTo(LISTINGS);
        assertThat(count("select count(*) from infringement_case")).isGreaterThanOrEqualTo(LISTINGS);
        long after = started();
        Driver.await(Duration.ofSeconds(60), () -> started() >= after + STARTED);
        BigDecimal rate = BigDecimal.valueOf((started() - after) * 1e9 / (System.nanoTime() - answered));
        System.out.printf(
                Locale.ROOT,
                "%d listings in one notice: answered in %d ms, then %.0f cases started a second%n",
                LISTINGS,
                TimeUnit.NANOSECONDS.toMillis(answered - begun),
                rate);
        // The rest need not start for this test.
        jdbc.sql("update infringement_case set started_at = opened_at where started_at is null")
                .update();
    }

    private Object appeal(UUID id) {
        return appeals.submit(
                id,
                new AppealService.Submission(
                        "It is genuine.",
                        "Supplier",
                        "Invoice",
                        "Chen Wei",
                        null,
                        "chen@example.com",
                        "Chen Wei",
                        Locale.ENGLISH),
                List.of());
    }

    private List<String> references() {
        return jdbc.sql("select reference from infringement_case order by reference")
                .query(String.class)
                .list();
    }

    private long started() {
        return count("select count(*) from infringement_case where started_at is not null");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
