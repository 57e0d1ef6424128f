package org.bonafide.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the pages show of a right beside its facts. */
final class RightView {

    private RightView() {}

    /** One line of the list. */
    record Row(Right right, String status, String holder, boolean changing) {}

    /** A file given as proof, and the submission it came with. */
    record Proof(
            UUID evidence,
            String name,
            String mediaType,
            long size,
            String sha256,
            UUID submission,
            String purpose,
            String givenBy,
            Instant givenAt) {

        public boolean isPicture() {
            return List.of("image/png", "image/jpeg", "image/webp").contains(mediaType);
        }
    }

    /** A fact that differs: null where there was none, or is none any more. */
    record Difference(String field, String before, String after) {}

    /** Something that happened to it. */
    record Step(
            Instant at,
            String who,
            String type,
            String purpose,
            String reason,
            String note,
            List<Difference> changes) {}

    /** One that waits to be checked. */
    record Waiting(
            UUID right,
            String title,
            String kind,
            String number,
            String holder,
            String purpose,
            String submitter,
            Instant submittedAt,
            boolean barred) {}
}
