package org.bonafide.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a seller said against a takedown, and what came of it.
 *
 * @param supplier from whom the goods came; null if the seller did not say
 * @param missing what a reviewer asked the seller to add
 * @param reason why it is inadmissible, or why it was decided so
 */
public record Appeal(
        UUID id,
        UUID caseId,
        String statement,
        String supplier,
        String proof,
        String name,
        String address,
        String contact,
        String signature,
        String language,
        State state,
        String missing,
        String reason,
        String decidedBy,
        Instant receivedAt,
        Instant decidedAt,
        long version,
        String phone,
        String statements) {

    /** Codes of what the law had the seller state. */
    public List<String> stated() {
        return statements.isEmpty() ? List.of() : List.of(statements.split(","));
    }

    /** How far an appeal has come. */
    public enum State {
        /** A reviewer is to check it. */
        RECEIVED,
        /** Forwarded to the notifier; to be decided. */
        COMPLETE,
        /** The seller is to add what is missing. */
        TO_BE_CURED,
        INADMISSIBLE,
        /** Heard; the listing stays removed. */
        KEPT_REMOVED,
        /** Heard; the listing is back. */
        RESTORED,
        /** The seller did not add what was missing in time. */
        LAPSED,
        /** The notifier withdrew, so there was nothing left to decide. */
        WITHDRAWN;

        private static final Set<State> OPEN = Set.of(RECEIVED, COMPLETE, TO_BE_CURED);

        public boolean isOpen() {
            return OPEN.contains(this);
        }
    }

    /** Whether the notifier may read how to reach the seller: only US law wants that. */
    static boolean tellsAddress(String regime) {
        return "US_DMCA".equals(regime);
    }

    /** As the notifier may read it. */
    Appeal forNotifier(String regime) {
        if (tellsAddress(regime)) {
            return this;
        }
        return new Appeal(
                id,
                caseId,
                statement,
                supplier,
                proof,
                name,
                null,
                null,
                signature,
                language,
                state,
                missing,
                reason,
                decidedBy,
                receivedAt,
                decidedAt,
                version,
                null,
                statements);
    }
}
