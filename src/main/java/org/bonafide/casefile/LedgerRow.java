package org.bonafide.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of the deadline ledger.
 *
 * @param about the reference of the claim it is about; null for the case itself
 * @param rule name and version of the rule it was reckoned by
 * @param earliest from when the act may be done; null where only the end counts
 * @param startEvent what began it; null for the house's own periods
 * @param proof the letter whose delivery began it
 * @param movedFrom the end it had before it was moved
 * @param changed whether the version came by a reviewed change, so that its basis is in an administrator's words
 * @param newer a later version of the rule, which serves other cases; null for none
 */
record LedgerRow(
        UUID id,
        String kind,
        String about,
        String basis,
        String rule,
        Instant start,
        Instant latest,
        String state,
        Instant endedAt,
        Instant earliest,
        String startEvent,
        UUID proof,
        Instant proofAt,
        String calendar,
        Instant movedFrom,
        Instant breachedAt,
        boolean changed,
        Newer newer) {

    /** A version that is in force, or announced, for cases opened later. */
    record Newer(int version, LocalDate from, boolean inForce, String basis) {}

    /** The version by which an appeal in the case is heard, and the one that serves other cases. */
    record Heard(int version, String basis, Newer newer) {}

    /** The rule's name without its version, by which the messages tell it. */
    public String ruleName() {
        return rule.substring(0, rule.indexOf('/'));
    }

    public String ruleVersion() {
        return rule.substring(rule.indexOf('/') + 1);
    }
}
