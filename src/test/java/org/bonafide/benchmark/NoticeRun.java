package org.bonafide.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives large notices to the application and the same number of cases to a bare engine, and measures both. */
final class NoticeRun implements AutoCloseable {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final BareEngine bare;

    NoticeRun(HikariDataSource pool, ProcessEngine engine, String server) throws IOException {
        this.jdbc = JdbcClient.create(pool);
        this.notices = new Notices(server, Path.of("target/benchmark/notices"));
        this.bare = new BareEngine(pool, engine);
    }

    /** The kind of a request. */
    enum Way {
        CSV,
        JSON
    }

    /**
     * One notice, or as many cases in the bare engine.
     *
     * @param answer seconds until the answer was there, row by row; 0 where nobody asked
     * @param seconds from the first start of a process to the last open task
     * @param work what the database did for it
     */
    record Measured(int cases, double answer, double seconds, Work work) {

        double rate() {
            return cases / seconds;
        }
    }

    /** What a database has done: its transactions, and rows written. */
    record Work(long transactions, long rows) {

        static Work of(JdbcClient jdbc) {
            return jdbc.sql(
                            """
                            select xact_commit + xact_rollback, tup_inserted + tup_updated + tup_deleted
                            from pg_stat_database where datname = current_database()""")
                    .query((row, n) -> new Work(row.getLong(1), row.getLong(2)))
                    .single();
        }

        Work since(Work before) {
            return new Work(transactions - before.transactions, rows - before.rows);
        }
    }

    Measured ours(Way way, int cases) throws IOException, InterruptedException {
        Path file = file(way, cases);
        long tasks = tasks();
        Work before = Work.of(jdbc);
        long sent = System.nanoTime();
        Path answer = notices.send(file);
        double answered = (System.nanoTime() - sent) / 1e9;
        Waiting.until(() -> tasks() - tasks == cases);
        Instant last = Instant.now();
        Instant first = jdbc.sql(
                        """
                        select min(c.started_at) from infringement_case c join notice n on n.id = c.notice
                        where n.reference = ?""")
                .param(Notices.reference(answer, cases))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        quiet();
        double seconds = Duration.between(first, last).toMillis() / 1e3;
        return new Measured(cases, answered, seconds, Work.of(jdbc).since(before));
    }

    Measured bare(int cases) {
        Work before = Work.of(bare.jdbc());
        double seconds = bare.seconds(cases);
        return new Measured(cases, 0, seconds, Work.of(bare.jdbc()).since(before));
    }

    /** Megabytes that the application holds more than before, at most, while it takes a notice. */
    double held(Way way, int cases) throws Exception {
        Path file = file(way, cases);
        long tasks = tasks();
        double megabytes = HeapWatch.megabytes(() -> notices.send(file));
        Waiting.until(() -> tasks() - tasks == cases);
        quiet();
        return megabytes;
    }

    private Path file(Way way, int cases) throws IOException {
        List<String> urls = notices.listings(cases);
        return way == Way.CSV ? notices.csv(urls) : notices.json(urls);
    }

    /** Statistics are told a moment later, and what was begun is to be over. */
    private void quiet() {
        Waiting.until(() -> count("select count(*) from act_ru_job where duedate_ is null") == 0);
    }

    private long tasks() {
        return count("select count(*) from work_task where kind = 'verifyNotice'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        bare.close();
    }
}
