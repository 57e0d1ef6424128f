package org.bonafide.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the notifier answers to an appeal. */
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
        Instant answeredAt) {

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
