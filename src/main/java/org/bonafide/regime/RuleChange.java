package org.bonafide.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Ids;

/**
 * A change of a rule, from its proposal on.
 *
 * @param base the version it begins from
 * @param values by their columns, as they will be
 * @param source the statute or the announcement it follows
 * @param version the new version's number, once it is approved
 */
record RuleChange(
        UUID id,
        RuleTable table,
        String key,
        String regime,
        int base,
        Map<String, Object> values,
        LocalDate from,
        String reason,
        String source,
        State state,
        String proposedBy,
        String proposer,
        Instant proposedAt,
        String decidedBy,
        String decider,
        Instant decidedAt,
        String decisionReason,
        Integer version) {

    /** How it stands. */
    enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    static RuleChange proposed(RuleVersion base, Map<String, Object> values, RuleForm form, Viewer by, Instant now) {
        return new RuleChange(
                Ids.next(),
                base.table(),
                base.key(),
                base.regime(),
                base.version(),
                values,
                form.effectiveFrom(),
                form.reason().strip(),
                form.source().strip(),
                State.PROPOSED,
                by.username(),
                by.name(),
                now,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean isPending() {
        return state == State.PROPOSED;
    }

    /** Whether this person proposed it, and so may not decide it. */
    public boolean isBy(String username) {
        return proposedBy.equals(username);
    }
}
