package org.bonafide.standing;

import java.time.Instant;
import java.util.UUID;

/**
 * A mark against a seller for one takedown.
 *
 * @param reference the case's
 * @param cancelledAt null while it counts
 * @param cancelledWhy {@code RESTORED} or {@code WITHDRAWN}; null while it counts
 */
public record Strike(UUID caseId, String reference, Instant givenAt, Instant cancelledAt, String cancelledWhy) {

    public boolean counts() {
        return cancelledAt == null;
    }
}
