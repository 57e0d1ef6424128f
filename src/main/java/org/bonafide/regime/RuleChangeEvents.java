package org.bonafide.regime;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;

/** What happens to a change of a rule, for the trail: a rule has a history of its own there. */
final class RuleChangeEvents {

    private RuleChangeEvents() {}

    /** An administrator proposed another version of a rule. */
    public record RuleChangeProposed(
            UUID subject,
            UUID change,
            String rule,
            Map<String, Object> before,
            Map<String, Object> after,
            LocalDate effectiveFrom,
            String reason,
            String source)
            implements DomainEvent {}

    /** Another administrator approved it: the version is there, and in force from its day on. */
    public record RuleChangeApproved(
            UUID subject,
            UUID change,
            String rule,
            int version,
            LocalDate effectiveFrom,
            String proposedBy,
            String reason)
            implements DomainEvent {}

    /** Another administrator rejected it. */
    public record RuleChangeRejected(UUID subject, UUID change, String rule, String proposedBy, String reason)
            implements DomainEvent {}

    /** Who had proposed it withdrew it. */
    public record RuleChangeWithdrawn(UUID subject, UUID change, String rule, String reason) implements DomainEvent {}

    static DomainEvent proposed(RuleChange c, RuleVersion base) {
        return new RuleChangeProposed(
                subject(c), c.id(), name(c), base.values(), c.values(), c.from(), c.reason(), c.source());
    }

    /** @throws IllegalArgumentException if it is not decided */
    static DomainEvent decided(RuleChange c) {
        String why = c.decisionReason();
        return switch (c.state()) {
            case APPROVED ->
                new RuleChangeApproved(subject(c), c.id(), name(c), c.version(), c.from(), c.proposedBy(), why);
            case REJECTED -> new RuleChangeRejected(subject(c), c.id(), name(c), c.proposedBy(), why);
            case WITHDRAWN -> new RuleChangeWithdrawn(subject(c), c.id(), name(c), why);
            case PROPOSED -> throw new IllegalArgumentException("undecided: " + c.id());
        };
    }

    private static String name(RuleChange change) {
        return change.table() + " " + change.key();
    }

    private static UUID subject(RuleChange change) {
        return UUID.nameUUIDFromBytes(("rule:" + name(change)).getBytes(StandardCharsets.UTF_8));
    }
}
