package org.bonafide.misuse;

import java.time.Instant;
import java.util.UUID;

/**
 * A line in a list of reviews.
 *
 * @param complained whether a complaint waits for an answer
 */
public record MisuseRow(
        UUID id,
        String reference,
        MisuseKind kind,
        String regime,
        String partyName,
        String state,
        Instant openedAt,
        Instant dueAt,
        Instant decidedAt,
        String decidedByName,
        Instant until,
        boolean complained) {}
