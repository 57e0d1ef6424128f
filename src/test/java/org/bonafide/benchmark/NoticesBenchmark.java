package org.bonafide.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.bonafide.benchmark.NoticeRun.Measured;
import org.bonafide.benchmark.NoticeRun.Way;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A notice of ten thousand listings: how long the answer takes, and how fast its tasks come into the queue. */
@RealApplication
class NoticesBenchmark {

    private final Sizes sizes = Sizes.ofProperties();

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @Test
    void tenThousandListingsComeIntoTheQueueNearlyAsFastAsTheEngineAlone() throws Exception {
        List<Measured> ours = new ArrayList<>();
        List<Measured> bare = new ArrayList<>();
        try (NoticeRun run = new NoticeRun(pool, engine, "http://localhost:" + port)) {
            run.bare(sizes.warmUp());
            run.ours(Way.CSV, sizes.warmUp());
            for (int round = 0; round < sizes.rounds(); round++) {
                if (round % 2 == 0) {
                    bare.add(run.bare(sizes.cases()));
                    ours.add(run.ours(Way.CSV, sizes.cases()));
                } else {
                    ours.add(run.ours(Way.CSV, sizes.cases()));
                    bare.add(run.bare(sizes.cases()));
                }
            }
            Table rates = rates(ours, bare);
            System.out.println(rates);
            Table memory = memory(run);
            System.out.println(memory);
            assertThat(rates.missed()).isEmpty();
            assertThat(memory.missed()).isEmpty();
        }
    }

    private Table rates(List<Measured> ours, List<Measured> bare) {
        Table table = new Table(
                "A notice by CSV, and as many cases in the bare engine",
                "",
                "cases",
                "answer s",
                "start to last task s",
                "tasks/s",
                "ratio",
                "transactions/case",
                "rows written/case");
        for (int i = 0; i < ours.size(); i++) {
            add(table, "bare engine", bare.get(i), 1);
            add(table, "Bonafide", ours.get(i), ours.get(i).rate() / bare.get(i).rate());
        }
        double ratio = best(bare, Measured::seconds) / best(ours, Measured::seconds);
        return table.atLeast("Ratio of the best rates", ratio, sizes.ratio())
                .atMost("Seconds until the answer", best(ours, Measured::answer), sizes.answerSeconds());
    }

    private static void add(Table table, String who, Measured m, double ratio) {
        double cases = m.cases();
        table.row(
                who,
                m.cases(),
                m.answer(),
                m.seconds(),
                m.rate(),
                ratio,
                m.work().transactions() / cases,
                m.work().rows() / cases);
    }

    /** The best of several, since what else the machine does can only make it slower. */
    private static double best(List<Measured> all, ToDoubleFunction<Measured> seconds) {
        return all.stream().mapToDouble(seconds).min().orElseThrow();
    }

    private Table memory(NoticeRun run) throws Exception {
        int few = sizes.cases() / 10;
        Table table = new Table("Memory held while a notice is taken", "rows", "megabytes more than before");
        double forFew = run.held(Way.CSV, few);
        double forMany = run.held(Way.CSV, sizes.cases());
        return table.row(few, forFew)
                .row(sizes.cases(), forMany)
                .atMost("Megabytes more for ten times the rows", forMany - forFew, sizes.growthMegabytes());
    }
}
