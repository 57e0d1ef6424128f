package org.bonafide.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.DueRestorations;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.AppealTerms;
import org.bonafide.regime.AppealTerms.Mode;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whether a notifier can still show an action although the appeal waits for no answer any more: a restoration is
 * due by the clock of the law and the marketplace has not done it yet.
 */
@Service
@Transactional(readOnly = true)
class LateAction {

    private final AppealClock clocks;
    private final CaseService cases;
    private final DeadlineLedger deadlines;
    private final DueRestorations restorations;
    private final Clock clock;

    LateAction(
            AppealClock clocks,
            CaseService cases,
            DeadlineLedger deadlines,
            DueRestorations restorations,
            Clock clock) {
        this.clocks = clocks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.restorations = restorations;
        this.clock = clock;
    }

    /**
     * A case whose restoration waits for the marketplace.
     *
     * @param until the first moment at which the law heeds no action any more
     */
    record Waiting(CaseFile file, AppealTerms terms, Instant until, boolean tooLate) {}

    /**
     * The case as it stands.
     *
     * @throws NotFound if it is not the viewer's to answer for
     * @throws Conflict if no restoration waits that an action could stop
     */
    Waiting of(String reference, Viewer viewer) {
        CaseFile file = cases.get(reference, viewer);
        if (!viewer.has(Role.COUNSEL) || !viewer.holders().contains(file.holder())) {
            throw new NotFound("case " + reference);
        }
        return of(file).orElseThrow(() -> new Conflict("lateAction.notNow", null, null));
    }

    private Optional<Waiting> of(CaseFile file) {
        AppealTerms terms = clocks.terms(file);
        if (terms.mode() != Mode.CLOCK || !restorations.isWaiting(file.id())) {
            return Optional.empty();
        }
        return lastMoment(file, terms)
                .map(until -> new Waiting(file, terms, until, !clock.instant().isBefore(until)));
    }

    /** The end of the time in which the law heeds an action: of the clock, or of its extension. */
    private Optional<Instant> lastMoment(CaseFile file, AppealTerms terms) {
        Set<String> rules = terms.extension() == null
                ? Set.of(terms.clock().id())
                : Set.of(terms.clock().id(), terms.extension().id());
        return deadlines.of(file.id()).stream()
                .filter(d -> rules.contains(d.rule()))
                .map(DeadlineLedger.Deadline::latest)
                .max(Comparator.naturalOrder());
    }
}
