package org.bonafide.party;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A power of attorney: the agent acts for the principal from the first to the last day, both included.
 *
 * @param kinds the kinds of rights it covers; empty where it is not limited to kinds
 * @param rights the single rights it covers; empty where it is not limited to single ones
 * @param document the power of attorney as signed; null where none was given
 */
public record Authorisation(
        UUID id,
        UUID agent,
        UUID principal,
        LocalDate validFrom,
        LocalDate validUntil,
        Set<String> kinds,
        Set<UUID> rights,
        UUID document) {

    public Authorisation {
        kinds = Set.copyOf(kinds);
        rights = Set.copyOf(rights);
    }

    /** One for everything, without a document. */
    public Authorisation(UUID id, UUID agent, UUID principal, LocalDate validFrom, LocalDate validUntil) {
        this(id, agent, principal, validFrom, validUntil, Set.of(), Set.of(), null);
    }

    /** What it covers. */
    public enum Scope {
        ALL,
        KINDS,
        RIGHTS
    }

    public Scope scope() {
        return !rights.isEmpty() ? Scope.RIGHTS : !kinds.isEmpty() ? Scope.KINDS : Scope.ALL;
    }
}
