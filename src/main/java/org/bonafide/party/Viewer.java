package org.bonafide.party;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person who asks, and what may be shown to them. A controller takes one as a parameter.
 *
 * @param organisation the organisation they belong to
 * @param holders the rights holders whose notices and cases they may see as counsel: their own organisation and the
 *     principals that authorised it today
 */
public record Viewer(
        UUID id,
        String username,
        String name,
        UUID organisation,
        String organisationName,
        String language,
        Set<Role> roles,
        Set<UUID> holders) {

    public Viewer {
        roles = Set.copyOf(roles);
        holders = Set.copyOf(holders);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** For templates. */
    public boolean has(String role) {
        return has(Role.valueOf(role));
    }

    /** Whether all cases of the marketplace are theirs to see; else only those of {@link #holders}. */
    public boolean seesAll() {
        return has(Role.REVIEWER) || has(Role.SENIOR_REVIEWER) || has(Role.AUDITOR) || has(Role.CONSUMER_CARE);
    }

    /**
     * The predicate that keeps other organisations' rows out, with the parameter {@code :holders}, for which {@link
     * #holderArray} is the value.
     *
     * @param column the column with the rights holder, such as {@code c.holder}
     */
    public String sees(String column) {
        return seesAll() ? "true" : column + " = any(cast(:holders as uuid[]))";
    }

    /** {@link #holders} as a PostgreSQL array literal. */
    public String holderArray() {
        return holders.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether a thing of this rights holder may be shown to them. */
    public boolean maySee(UUID holder) {
        return seesAll() || holders.contains(holder);
    }

    public Locale locale() {
        return Languages.locale(language);
    }
}
