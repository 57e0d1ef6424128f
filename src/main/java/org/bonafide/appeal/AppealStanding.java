package org.bonafide.appeal;

import java.time.Clock;
import java.time.Instant;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseState;
import org.bonafide.casefile.Outcome;
import org.bonafide.misuse.Suspensions;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.stereotype.Component;

/** Tells where a seller stands: whether an appeal can be made now, is being heard, or is over. */
@Component
class AppealStanding {

    private final AppealRepository appeals;
    private final DeadlineLedger deadlines;
    private final Suspensions suspensions;
    private final Clock clock;

    AppealStanding(AppealRepository appeals, DeadlineLedger deadlines, Suspensions suspensions, Clock clock) {
        this.appeals = appeals;
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /** In one word; the page's state sentence is {@code seller.stand.<STAND>}. */
    enum Stand {
        NOT_YET,
        MAY_APPEAL,
        HEARD,
        TO_CURE,
        CONCLUDING,
        WINDOW_CLOSED,
        /** No appeal of the seller is heard for some time; none is where a statute gives a right to be heard. */
        SUSPENDED,
        KEPT_REMOVED,
        RESTORED,
        WITHDRAWN,
        CLOSED
    }

    /**
     * Where the seller stands.
     *
     * @param appeal the latest; null for none
     * @param until the end of the time to appeal or to complete the appeal, or of a suspension; null where none runs
     */
    record Standing(Stand stand, Appeal appeal, Instant until) {}

    Standing of(CaseFile file) {
        Appeal latest = appeals.latest(file.id()).orElse(null);
        if (file.isClosed()) {
            Stand stand = closed(file, latest);
            return new Standing(stand, latest, stand == Stand.WINDOW_CLOSED ? until(file, "appealWindowCloses") : null);
        }
        if (appeals.withdrawn(file.id())) {
            return new Standing(Stand.WITHDRAWN, latest, null);
        }
        if (latest != null && (latest.state().isOpen() || file.state() == CaseState.APPEAL)) {
            return open(file, latest);
        }
        if (file.state() == CaseState.RESTORED) {
            return new Standing(Stand.RESTORED, latest, null);
        }
        if (latest != null && latest.state() == Appeal.State.KEPT_REMOVED) {
            return new Standing(Stand.KEPT_REMOVED, latest, null);
        }
        if (file.state() != CaseState.REMOVED) {
            return new Standing(Stand.NOT_YET, latest, null);
        }
        Instant until = until(file, "appealWindowCloses");
        if (passed(until)) {
            return new Standing(Stand.WINDOW_CLOSED, latest, until);
        }
        return suspensions
                .ofAppeals(file.regime(), file.sellerId())
                .map(s -> new Standing(Stand.SUSPENDED, latest, s.until()))
                .orElseGet(() -> new Standing(Stand.MAY_APPEAL, latest, until));
    }

    private Standing open(CaseFile file, Appeal latest) {
        return switch (latest.state()) {
            case TO_BE_CURED -> {
                Instant until = until(file, "curePeriodEnds");
                yield new Standing(passed(until) ? Stand.CONCLUDING : Stand.TO_CURE, latest, until);
            }
            case RECEIVED -> new Standing(Stand.HEARD, latest, null);
            case COMPLETE -> new Standing(latest.decidedAt() == null ? Stand.HEARD : Stand.CONCLUDING, latest, null);
            default -> new Standing(Stand.CONCLUDING, latest, null);
        };
    }

    private static Stand closed(CaseFile file, Appeal latest) {
        if (file.outcome() == Outcome.WITHDRAWN) {
            return Stand.WITHDRAWN;
        }
        if (file.outcome() == Outcome.RESTORED) {
            return Stand.RESTORED;
        }
        if (latest != null && latest.state() == Appeal.State.KEPT_REMOVED) {
            return Stand.KEPT_REMOVED;
        }
        return file.outcome() == Outcome.REMOVED ? Stand.WINDOW_CLOSED : Stand.CLOSED;
    }

    /** From the ledger; before the process has set it, as it will be set. */
    private Instant until(CaseFile file, String kind) {
        return deadlines.of(file.id()).stream()
                .filter(d -> d.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .map(DeadlineLedger.Deadline::latest)
                .orElseGet(() -> deadlines.rule(file.id(), kind, file.regime()).after(clock.instant()));
    }

    private boolean passed(Instant until) {
        return clock.instant().isAfter(until);
    }
}
