package org.bonafide.attorney;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A power of attorney as the pages show it.
 *
 * @param rights titles of the single rights it covers
 * @param state what the calendar made of it
 */
record Attorney(
        UUID id,
        UUID agent,
        String agentName,
        UUID principal,
        String principalName,
        String scope,
        List<String> kinds,
        List<String> rights,
        LocalDate validFrom,
        LocalDate validUntil,
        UUID document,
        String documentName,
        String grantedBy,
        Instant grantedAt,
        String revokedBy,
        Instant revokedAt,
        State state) {

    /** In force, about to end, not begun, ended, or revoked. */
    enum State {
        IN_FORCE,
        ENDING,
        AHEAD,
        ENDED,
        REVOKED
    }

    public boolean isOpen() {
        return state == State.IN_FORCE || state == State.ENDING || state == State.AHEAD;
    }
}
