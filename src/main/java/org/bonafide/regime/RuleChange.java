package org.bonafide.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

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

    public boolean isPending() {
        return state == State.PROPOSED;
    }

    /** Whether this person proposed it, and so may not decide it. */
    public boolean isBy(String username) {
        return proposedBy.equals(username);
    }
}
