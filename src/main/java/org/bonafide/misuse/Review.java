package org.bonafide.misuse;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.bonafide.party.Languages;
import org.bonafide.party.Viewer;

/**
 * Somebody's conduct before a human, and what was decided.
 *
 * @param party a seller's number at the marketplace, or the id of an organisation
 * @param organisation null for a seller
 * @param outcome null until somebody decides
 * @param until when a warning ceases to count or a suspension ends; null where nothing was done
 * @param warning the one a suspension rests on
 * @param liftedAt when a complaint was granted; null otherwise
 */
record Review(
        UUID id,
        String reference,
        MisuseKind kind,
        String regime,
        String rule,
        int ruleVersion,
        String party,
        UUID organisation,
        String partyName,
        String partyLanguage,
        Instant openedAt,
        Instant dueAt,
        MisuseOutcome outcome,
        Intention intention,
        String reason,
        Instant periodFrom,
        Integer total,
        Integer counted,
        String decidedBy,
        String decidedByName,
        Instant decidedAt,
        Instant until,
        UUID warning,
        Instant liftedAt) {

    /** In one word, as of a moment. */
    enum State {
        TO_DECIDE,
        NO_ACTION,
        WARNED,
        SUSPENDED,
        ENDED,
        LIFTED
    }

    State state(Instant now) {
        if (outcome == null) {
            return State.TO_DECIDE;
        }
        if (!outcome.isMeasure()) {
            return State.NO_ACTION;
        }
        if (liftedAt != null) {
            return State.LIFTED;
        }
        return !until.isAfter(now) ? State.ENDED : outcome == MisuseOutcome.WARNING ? State.WARNED : State.SUSPENDED;
    }

    public boolean isSeller() {
        return organisation == null;
    }

    Locale language() {
        return Languages.locale(partyLanguage);
    }

    /** The same with what somebody decides now. */
    Review decided(
            MisuseDecision d, Figures f, Instant since, Instant until, UUID warning, Viewer viewer, Instant now) {
        return new Review(
                id,
                reference,
                kind,
                regime,
                rule,
                ruleVersion,
                party,
                organisation,
                partyName,
                partyLanguage,
                openedAt,
                dueAt,
                d.outcome(),
                d.intention(),
                d.reason(),
                since,
                f.total(),
                f.count(),
                viewer.username(),
                viewer.name(),
                now,
                until,
                warning,
                null);
    }
}
