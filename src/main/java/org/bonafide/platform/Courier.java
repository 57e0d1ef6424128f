package org.bonafide.platform;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Does what follows a commit on threads of its own. On the committing thread it would want a second connection while
 * the first is still held, and as many requests as the pool has connections would wait for each other. Where nothing
 * runs by itself, as in tests, it is done at once.
 */
@Component
class Courier {

    private static final int THREADS = 2;

    private final ExecutorService threads;
    private final Executor executor;

    Courier(@Value("${bonafide.scheduling:true}") boolean ownThreads) {
        CustomizableThreadFactory factory = new CustomizableThreadFactory("courier-");
        factory.setDaemon(true);
        threads = ownThreads ? Executors.newFixedThreadPool(THREADS, factory) : null;
        executor = ownThreads ? threads : Runnable::run;
    }

    /** Soon; what a node that stops leaves undone is found by the scheduled work of another. */
    void carry(Runnable errand) {
        try {
            executor.execute(errand);
        } catch (RejectedExecutionException stopping) {
            // The scheduled work will find it.
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (threads != null) {
            threads.shutdownNow();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
