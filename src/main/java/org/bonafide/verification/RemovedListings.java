package org.bonafide.verification;

import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseService.ListingRemovalChanged;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows what is down and what is up again, so that only a listing that stays removed makes a relisting. */
@Component
class RemovedListings {

    private static final int BATCH = 200;

    private final RelistMatcher matcher;
    private final RelistRepository removed;
    private final TransactionTemplate transaction;

    RemovedListings(RelistMatcher matcher, RelistRepository removed, TransactionTemplate transaction) {
        this.matcher = matcher;
        this.removed = removed;
        this.transaction = transaction;
    }

    @EventListener
    void on(ListingRemovalChanged changed) {
        if (changed.removed()) {
            matcher.keep(changed.subject());
        } else {
            removed.forget(changed.subject());
        }
    }

    /** What was removed before this was kept. */
    @EventListener(ApplicationReadyEvent.class)
    void keepMissing() {
        while (keepSome() == BATCH) {
            // there are more
        }
    }

    private int keepSome() {
        Integer kept = transaction.execute(t -> {
            List<UUID> some = removed.missing(BATCH);
            some.forEach(matcher::keep);
            return some.size();
        });
        return kept == null ? 0 : kept;
    }
}
