package org.bonafide.takedown;

import java.util.Set;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.marketplace.MarketplaceClient;
import org.bonafide.marketplace.MarketplaceFailed;
import org.bonafide.marketplace.MarketplaceRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has the marketplace remove and restore listings. Not transactional itself, so that a failing call or the news that a
 * person must do it leaves through no transaction's door but the job's own.
 */
@Component
class ListingCalls {

    /** Answers by which there is no listing any more that could be on sale, or be put back on sale. */
    private static final Set<String> NOTHING_THERE = Set.of("LISTING_UNKNOWN", "LISTING_GONE");

    private final MarketplaceClient marketplace;
    private final CaseService cases;
    private final Attempts attempts;
    private final TakedownService takedowns;
    private final RestorationService restorations;
    private final int most;

    ListingCalls(
            MarketplaceClient marketplace,
            CaseService cases,
            Attempts attempts,
            TakedownService takedowns,
            RestorationService restorations,
            @Value("${bonafide.marketplace.attempts:5}") int most) {
        this.marketplace = marketplace;
        this.cases = cases;
        this.attempts = attempts;
        this.takedowns = takedowns;
        this.restorations = restorations;
        this.most = most;
    }

    /** How a call ended that need not be tried again. */
    private enum End {
        DONE,
        NOTHING_THERE,
        BY_HAND
    }

    /**
     * Removes the listing; harmless if it is down already.
     *
     * @return false if a person must do it
     * @throws MarketplaceFailed if it should be tried again
     */
    boolean remove(UUID caseId) {
        restorations.holdCalls(caseId);
        CaseFile file = cases.get(caseId);
        if (file.listingRemoved()) {
            return true;
        }
        End end = call(
                file, Act.REMOVE, () -> marketplace.remove(file.listingId(), file.reference(), file.takedownReason()));
        if (end != End.BY_HAND) {
            takedowns.removed(caseId, end == End.NOTHING_THERE);
        }
        return end != End.BY_HAND;
    }

    /** How far a restoration came. */
    enum Restoration {
        DONE,
        /** A person must do it. */
        BY_HAND,
        /** The notifier has shown an action, so nobody may do it. */
        STOPPED
    }

    /**
     * Restores the listing, unless another case keeps it down, or the restoration was stopped.
     *
     * @throws MarketplaceFailed if it should be tried again
     */
    Restoration restore(UUID caseId) {
        restorations.holdCalls(caseId);
        if (!cases.mayBeDown(caseId)) {
            return Restoration.DONE;
        }
        if (restorations.isStopped(caseId)) {
            return Restoration.STOPPED;
        }
        CaseFile file = cases.get(caseId);
        if (restorations.isKeptDown(file)) {
            restorations.restored(caseId, restorations.why(caseId));
            return Restoration.DONE;
        }
        ListingRestored.Why why = restorations.why(caseId);
        End end = call(file, Act.RESTORE, () -> marketplace.restore(file.listingId(), file.reference(), why.name()));
        if (end == End.BY_HAND) {
            return Restoration.BY_HAND;
        }
        restorations.restored(caseId, why);
        return Restoration.DONE;
    }

    private End call(CaseFile file, Act act, Runnable call) {
        int attempt = attempts.begin(file.id(), act);
        try {
            call.run();
            return End.DONE;
        } catch (MarketplaceRefused refused) {
            if (NOTHING_THERE.contains(refused.code())) {
                return End.NOTHING_THERE;
            }
            attempts.failed(file.id(), act, attempt, refused.getMessage());
            return End.BY_HAND;
        } catch (MarketplaceFailed failed) {
            attempts.failed(file.id(), act, attempt, failed.getMessage());
            if (attempt >= most) {
                return End.BY_HAND;
            }
            throw failed;
        }
    }
}
