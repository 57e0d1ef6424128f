package org.bonafide.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bonafide.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The engine alone, on a database of its own in the same server, with our model of a case, our history level and its
 * own job executor, and beans that do nothing: what a case costs before we add anything.
 */
final class BareEngine implements AutoCloseable {

    private static final int THREADS = 4;

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;

    BareEngine() {
        JdbcConnectionDetails database = TestDatabase.fresh();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(30);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        dataSource = new HikariDataSource(pool);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/infringement-case.bpmn")
                .deploy();
        configuration.getJobExecutor().start();
    }

    private static Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("resolveListingDelegate", (JavaDelegate) e -> e.setVariable("listingLive", true));
        beans.put("triageCaseDelegate", (JavaDelegate) e -> {});
        beans.put("deadlines", new Deadlines());
        return beans;
    }

    /** Gives the model's due dates. */
    public static final class Deadlines {

        public Date due(DelegateExecution execution, String task) {
            return Date.from(Instant.now().plusSeconds(86_400));
        }

        public Date timer(DelegateExecution execution, String timer) {
            return due(execution, timer);
        }
    }

    /**
     * Starts so many cases and waits until each has its task.
     *
     * @return seconds from the first start to the last task
     */
    double run(int cases) throws InterruptedException {
        long before = tasks();
        long begun = System.nanoTime();
        ExecutorService starters = Executors.newFixedThreadPool(THREADS);
        List<String> keys = IntStream.range(0, cases)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        keys.forEach(key ->
                starters.submit(() -> engine.getRuntimeService().startProcessInstanceByKey("infringement-case", key)));
        starters.shutdown();
        if (!starters.awaitTermination(10, TimeUnit.MINUTES)) {
            throw new AssertionError("The bare engine did not start its cases.");
        }
        Waiting.until(() -> tasks() >= before + cases);
        return (System.nanoTime() - begun) / 1e9;
    }

    private long tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("verifyNotice")
                .count();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
