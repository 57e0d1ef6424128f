package org.bonafide.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the notifier answers to an appeal.
 *
 * @param tooLate whether it was shown after the last moment at which the law would have heeded it
 */
public record AppealAnswer(
        UUID id,
        UUID appeal,
        Outcome outcome,
        BlockType blockType,
        String court,
        String number,
        LocalDate filedOn,
        String reason,
        String answeredBy,
        Instant answeredAt,
        boolean tooLate) {

    /** What the answer asks for. */
    public enum Outcome {
        ACCEPT_RESTORATION,
        CONTEST,
        /** Restoration waits for a court or an authority. */
        BLOCK,
        /** More time, once. */
        EXTEND
    }

    /** Before whom the notifier went. */
    public enum BlockType {
        COURT_ACTION,
        /** Counts in China only. */
        AUTHORITY_COMPLAINT
    }
}
