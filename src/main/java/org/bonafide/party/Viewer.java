package org.bonafide.party;

import java.util.Collection;
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
 * @param limited those of the holders that authorised it for some of their rights only
 * @param withheld the rights of these that are outside of what it is authorised for
 */
public record Viewer(
        UUID id,
        String username,
        String name,
        UUID organisation,
        String organisationName,
        String language,
        Set<Role> roles,
        Set<UUID> holders,
        Set<UUID> limited,
        Set<UUID> withheld) {

    public Viewer {
        roles = Set.copyOf(roles);
        holders = Set.copyOf(holders);
        limited = Set.copyOf(limited);
        withheld = Set.copyOf(withheld);
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
     * The predicate that keeps other organisations' rows out, and those of a principal's right that the viewer is not
     * authorised for; with the parameter {@code :holders}, for which {@link #holderArray} is the value.
     *
     * @param holder the column with the rights holder, such as {@code c.holder}
     * @param right the column with the right, such as {@code c.ip_right}
     */
    public String sees(String holder, String right) {
        return seesAll() ? "true" : own(holder) + (withheld.isEmpty() ? "" : " and " + right + outside(withheld));
    }

    /** The same for rows that belong to no single right: only an agent authorised for all of them sees them. */
    public String sees(String holder) {
        return seesAll() ? "true" : own(holder) + (limited.isEmpty() ? "" : " and " + holder + outside(limited));
    }

    private static String own(String holder) {
        return holder + " = any(cast(:holders as uuid[]))";
    }

    private static String outside(Set<UUID> ids) {
        return " <> all(cast('" + array(ids) + "' as uuid[]))";
    }

    /** {@link #holders} as a PostgreSQL array literal. */
    public String holderArray() {
        return array(holders);
    }

    /** The holders they may act for in everything, as an array literal. */
    public String wholeArray() {
        return array(holders.stream().filter(this::actsFor).toList());
    }

    /** The rights that are kept from them, as an array literal. */
    public String withheldArray() {
        return array(withheld);
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether a thing of this right of that holder may be shown to them. */
    public boolean maySee(UUID holder, UUID right) {
        return seesAll() || actsFor(holder, right);
    }

    /** Whether they are the holder's own, or an agent's that is authorised for all of the holder's rights. */
    public boolean actsFor(UUID holder) {
        return holders.contains(holder) && !limited.contains(holder);
    }

    /** Whether they are the holder's own, or an agent's that is authorised for this right. */
    public boolean actsFor(UUID holder, UUID right) {
        return holders.contains(holder) && !withheld.contains(right);
    }

    /** The same person, who reads this language now. */
    Viewer reading(String now) {
        return new Viewer(id, username, name, organisation, organisationName, now, roles, holders, limited, withheld);
    }

    public Locale locale() {
        return Languages.locale(language);
    }
}
