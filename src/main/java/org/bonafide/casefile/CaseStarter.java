package org.bonafide.casefile;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings new cases into the queue, some at a time, so that the answer to counsel does not wait for ten thousand of them.
 * Nodes share the work. Where the marketplace has told of all listings of a batch, the batch goes all the way in one
 * transaction; otherwise, and if one of them fails, each is started by itself, and its steps are jobs that are tried
 * again.
 */
@Component
class CaseStarter {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarter.class);
    private static final int BATCH = 50;

    private final CaseRepository cases;
    private final CaseProcess process;
    private final ResolutionAhead ahead;
    private final PlannerFigures figures;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int threads;
    private final ExecutorService workers;

    CaseStarter(
            CaseRepository cases,
            CaseProcess process,
            ResolutionAhead ahead,
            PlannerFigures figures,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${bonafide.start-threads:4}") int threads) {
        this.cases = cases;
        this.process = process;
        this.ahead = ahead;
        this.figures = figures;
        this.transaction = transaction;
        this.clock = clock;
        this.threads = threads;
        CustomizableThreadFactory factory = new CustomizableThreadFactory("case-start-");
        factory.setDaemon(true);
        this.workers = Executors.newFixedThreadPool(threads, factory);
    }

    @Scheduled(fixedDelayString = "${bonafide.start-delay:PT0.5S}")
    public void startNew() {
        int started;
        do {
            started = startSome();
            figures.started(started);
        } while (started == BATCH * threads);
    }

    /** @return how many were started */
    private int startSome() {
        List<ResolutionAhead.Asked> next = cases.unstarted(BATCH * threads);
        if (next.size() <= BATCH) {
            return start(next);
        }
        List<CompletableFuture<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < next.size(); from += BATCH) {
            List<ResolutionAhead.Asked> batch = next.subList(from, Math.min(from + BATCH, next.size()));
            batches.add(CompletableFuture.supplyAsync(() -> start(batch), workers));
        }
        return batches.stream().mapToInt(CompletableFuture::join).sum();
    }

    private int start(List<ResolutionAhead.Asked> batch) {
        boolean told = ahead.ask(batch);
        List<UUID> ids = batch.stream().map(ResolutionAhead.Asked::id).toList();
        if (told) {
            try {
                return claimed(ids, process::startThrough);
            } catch (RuntimeException fault) {
                LOG.warn("{} cases did not start together; each is started by itself.", ids.size(), fault);
            }
        }
        return ids.stream()
                .mapToInt(id -> claimed(List.of(id), fresh -> fresh.forEach(process::start)))
                .sum();
    }

    /** Nothing of it stays if the work fails. */
    private int claimed(List<UUID> ids, Consumer<List<UUID>> work) {
        Integer started = transaction.execute(t -> {
            List<UUID> fresh = cases.claim(ids, clock.instant());
            work.accept(fresh);
            return fresh.size();
        });
        return started == null ? 0 : started;
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }
}
