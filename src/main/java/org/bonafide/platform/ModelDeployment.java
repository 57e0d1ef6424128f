package org.bonafide.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of {@code bpmn/} when the application starts, under names that do not depend on where it runs
 * from, so that an unchanged model makes no new version; then lets the jobs run.
 */
@Component
class ModelDeployment implements SmartLifecycle {

    private static final int MOST_THREADS = 10;

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final DataSource database;
    private final JobExecutor jobs;
    private final boolean runJobs;
    private volatile boolean running;

    ModelDeployment(
            ProcessEngine engine,
            RepositoryService repository,
            ResourcePatternResolver resources,
            DataSource database,
            @Value("${bonafide.job-executor}") boolean runJobs) {
        this.repository = repository;
        this.resources = resources;
        this.database = database;
        this.jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.runJobs = runJobs;
    }

    @Override
    public void start() {
        deploy();
        if (runJobs) {
            // A due timer waits at most this long for a node to look for it.
            jobs.setMaxWait(5_000);
            // A job that a killed node held is free for another after this time; none takes so long, since each call
            // to the outside gives up after seconds.
            jobs.setLockTimeInMillis(120_000);
            limitThreads();
            jobs.start();
        }
        running = true;
    }

    /** A job may want a second connection, for what must be kept though the job fails; two thirds of the pool at most. */
    private void limitThreads() {
        if (jobs instanceof DefaultJobExecutor threads && database instanceof HikariDataSource pool) {
            threads.setMaxPoolSize(Math.max(1, Math.min(MOST_THREADS, pool.getMaximumPoolSize() / 3)));
            threads.setCorePoolSize(Math.min(threads.getCorePoolSize(), threads.getMaxPoolSize()));
        }
    }

    private void deploy() {
        DeploymentBuilder deployment =
                repository.createDeployment().name("bonafide").enableDuplicateFiltering(true);
        try {
            for (Resource model : resources.getResources("classpath*:bpmn/*mn")) {
                try (InputStream content = model.getInputStream()) {
                    deployment.addInputStream("bpmn/" + model.getFilename(), content);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        deployment.deploy();
    }

    @Override
    public void stop() {
        if (runJobs) {
            jobs.shutdown();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
