package org.bonafide.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine alone: the same version, model, history level, ids, job executor and size of pool as ours, in a database of
 * its own on the same server, with service tasks that do nothing. The measure of what is ours.
 */
final class BareEngine implements AutoCloseable {

    private static final int STARTERS = 4;

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    /** @param ours the application's pool and engine */
    BareEngine(HikariDataSource ourPool, ProcessEngine ourEngine) {
        String name = "bare_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(ourPool).sql("create database " + name).update();
        pool = new HikariDataSource();
        pool.setJdbcUrl(ourPool.getJdbcUrl().replaceFirst("(jdbc:postgresql://[^/]+/)[^?]+", "$1" + name));
        pool.setUsername(ourPool.getUsername());
        pool.setPassword(ourPool.getPassword());
        pool.setDataSourceProperties(ourPool.getDataSourceProperties());
        pool.setMaximumPoolSize(ourPool.getMaximumPoolSize());
        pool.setTransactionIsolation(ourPool.getTransactionIsolation());
        jdbc = JdbcClient.create(pool);
        engine = engine((ProcessEngineConfigurationImpl) ourEngine.getProcessEngineConfiguration());
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/infringement-case.bpmn")
                .deploy();
    }

    private ProcessEngine engine(ProcessEngineConfigurationImpl ours) {
        StandaloneProcessEngineConfiguration bare = new StandaloneProcessEngineConfiguration();
        bare.setProcessEngineName("bare");
        bare.setDataSource(pool);
        bare.setDatabaseSchemaUpdate("true");
        bare.setHistory(ours.getHistory());
        bare.setIdGenerator(new StrongUuidGenerator());
        bare.setDefaultSerializationFormat(ours.getDefaultSerializationFormat());
        bare.setAuthorizationEnabled(false);
        bare.setMetricsEnabled(ours.isMetricsEnabled());
        bare.setJdbcBatchProcessing(ours.isJdbcBatchProcessing());
        bare.setBeans(new Beans());
        bare.setJobExecutor(jobs((DefaultJobExecutor) ours.getJobExecutor()));
        bare.setJobExecutorActivate(true);
        return bare.buildProcessEngine();
    }

    private static DefaultJobExecutor jobs(DefaultJobExecutor ours) {
        DefaultJobExecutor jobs = new DefaultJobExecutor();
        jobs.setMaxJobsPerAcquisition(ours.getMaxJobsPerAcquisition());
        jobs.setCorePoolSize(ours.getCorePoolSize());
        jobs.setMaxPoolSize(ours.getMaxPoolSize());
        jobs.setQueueSize(ours.getQueueSize());
        jobs.setWaitTimeInMillis(ours.getWaitTimeInMillis());
        jobs.setMaxWait(ours.getMaxWait());
        jobs.setBackoffTimeInMillis(ours.getBackoffTimeInMillis());
        jobs.setMaxBackoff(ours.getMaxBackoff());
        jobs.setLockTimeInMillis(ours.getLockTimeInMillis());
        return jobs;
    }

    /** Starts so many cases, each by itself on one of four threads, and gives the seconds until all wait at their task. */
    double seconds(int cases) {
        long before = tasks();
        AtomicInteger left = new AtomicInteger(cases);
        ExecutorService threads = Executors.newFixedThreadPool(STARTERS);
        long begun = System.nanoTime();
        try {
            CompletableFuture<?>[] starters = new CompletableFuture<?>[STARTERS];
            for (int i = 0; i < STARTERS; i++) {
                starters[i] = CompletableFuture.runAsync(() -> start(left), threads);
            }
            CompletableFuture.allOf(starters).join();
            Waiting.until(() -> tasks() - before == cases);
        } finally {
            threads.shutdownNow();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void start(AtomicInteger left) {
        while (left.getAndDecrement() > 0) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "infringement-case", UUID.randomUUID().toString());
        }
    }

    private long tasks() {
        return jdbc.sql("select count(*) from act_ru_task where task_def_key_ = 'verifyNotice'")
                .query(Long.class)
                .single();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** For the models' due dates and timers. */
    public static final class Deadlines {

        public Date due(DelegateExecution execution, String task) {
            return Date.from(Instant.now().plus(Duration.ofDays(2)));
        }

        public Date timer(DelegateExecution execution, String timer) {
            return due(execution, timer);
        }
    }

    /** The deadlines, and under every other name a delegate that does nothing but say that the listing is live. */
    private static final class Beans extends AbstractMap<Object, Object> {

        private final Deadlines deadlines = new Deadlines();
        private final JavaDelegate resolve = execution -> execution.setVariable("listingLive", true);
        private final JavaDelegate nothing = execution -> {};

        @Override
        public Object get(Object name) {
            return name.equals("deadlines") ? deadlines : name.equals("resolveListingDelegate") ? resolve : nothing;
        }

        @Override
        public boolean containsKey(Object name) {
            return name.equals("deadlines") || String.valueOf(name).endsWith("Delegate");
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
