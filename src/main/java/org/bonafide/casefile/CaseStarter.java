package org.bonafide.casefile;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the processes of new cases, some at a time, so that the answer to counsel does not wait for ten thousand of
 * them. Nodes share the work; a case whose start fails is tried again.
 */
@Component
class CaseStarter {

    private static final int BATCH = 50;

    private final CaseRepository cases;
    private final CaseProcess process;
    private final ResolutionAhead ahead;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseStarter(
            CaseRepository cases,
            CaseProcess process,
            ResolutionAhead ahead,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.process = process;
        this.ahead = ahead;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${bonafide.start-delay:PT0.5S}")
    public void startNew() {
        while (startSome() == BATCH) {
            // there are more
        }
    }

    private int startSome() {
        List<ResolutionAhead.Asked> next = cases.unstarted(BATCH);
        if (next.isEmpty()) {
            return 0;
        }
        ahead.ask(next);
        Integer started = transaction.execute(t -> {
            List<UUID> fresh = cases.claimUnstarted(BATCH, clock.instant());
            fresh.forEach(process::start);
            return fresh.size();
        });
        return started == null ? 0 : started;
    }
}
