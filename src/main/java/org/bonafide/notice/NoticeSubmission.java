package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Actor.WayIn;

/**
 * A notice as counsel sends it.
 *
 * @param regime the regime's key
 * @param right the right's id
 * @param description how the listings infringe the right
 * @param goodFaithFile what was checked before sending; may be missing
 * @param listings one a row; for a pasted text, {@link NoticeService#submitPasted} reads them
 * @param evidence files for the whole notice, uploaded before
 */
public record NoticeSubmission(
        String regime,
        String right,
        String description,
        Statements statements,
        String goodFaithFile,
        List<Listing> listings,
        List<UUID> evidence) {

    public NoticeSubmission {
        description = clean(description);
        goodFaithFile = clean(goodFaithFile);
        statements = statements == null ? new Statements(null, null, null, null) : statements;
        listings = listings == null
                ? List.of()
                : listings.stream().map(Listing::orEmpty).toList();
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** What counsel affirms, and the name that stands for it; all of it is wanted. */
    public record Statements(Boolean goodFaith, Boolean accuracy, Boolean authority, String signature) {

        public Statements {
            signature = clean(signature);
        }
    }

    /** One listing as typed, why it infringes, and files for it alone. */
    public record Listing(String url, String reason, String note, List<UUID> evidence) {

        public Listing {
            reason = clean(reason);
            note = clean(note);
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        static Listing orEmpty(Listing given) {
            return given == null ? new Listing(null, null, null, null) : given;
        }
    }

    /** How a notice came in. */
    record Sent(WayIn wayIn, String idempotencyKey) {}

    /** Without U+0000, which no database keeps; null for what is blank. */
    static String clean(String text) {
        String cleaned = text == null ? "" : text.replace("\u0000", "");
        return cleaned.isBlank() ? null : cleaned;
    }
}
