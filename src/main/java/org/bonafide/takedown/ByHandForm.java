package org.bonafide.takedown;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.bonafide.platform.FormFault;

/**
 * What a person enters who removed or restored a listing by hand.
 *
 * @param doneAt ISO 8601 with an offset, or {@code 2026-11-25 09:30} for UTC
 */
record ByHandForm(
        @NotNull(message = "{byHand.done.missing}") @AssertTrue(message = "{byHand.done.missing}") Boolean done,
        @NotBlank(message = "{byHand.doneAt.missing}") @Size(max = 40) String doneAt,
        @NotBlank(message = "{byHand.proof.missing}") @Size(max = 4000) String proof,
        @Size(max = 4000) String note) {

    static ByHandForm blank() {
        return new ByHandForm(null, null, null, null);
    }

    /**
     * Reads the form as the deed of this person.
     *
     * @throws FormFault if it is said to have been done before the case began, or in the future
     */
    Deed deed(String username, Instant openedAt, Instant now) {
        Instant at = moment();
        if (at.isAfter(now)) {
            throw new FormFault("doneAt", "byHand.doneAt.future");
        }
        // People enter minutes.
        if (at.isBefore(openedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw new FormFault("doneAt", "byHand.doneAt.beforeCase");
        }
        return new Deed(at, username, true, proof.strip(), note == null || note.isBlank() ? null : note.strip());
    }

    private Instant moment() {
        String text = doneAt.strip().replaceFirst("(?i) ?UTC$", "Z").replaceFirst("^(\\S+) (\\d)", "$1T$2");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException unreadable) {
                throw new FormFault("doneAt", "byHand.doneAt.unreadable");
            }
        }
    }
}
