package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bonafide.platform.Actor.WayIn;

/**
 * A notice as counsel sends it.
 *
 * @param regime the regime's key; without one the best that fits is taken
 * @param right the right's id
 * @param description how the listings infringe the right
 * @param goodFaithFile what was checked before sending; may be missing
 * @param listings one a row
 * @param evidence files for the whole notice, uploaded before
 * @param goodFaithChecks what was checked before sending, one by one; beside or in the place of {@code goodFaithFile}
 * @param lodgeIncomplete whether the notice is to be taken although something is missing that may follow
 */
public record NoticeSubmission(
        String regime,
        String right,
        String description,
        Statements statements,
        String goodFaithFile,
        List<Listing> listings,
        List<UUID> evidence,
        List<GoodFaithCheck> goodFaithChecks,
        Boolean lodgeIncomplete) {

    /** A complete one without a list of checks. */
    public NoticeSubmission(
            String regime,
            String right,
            String description,
            Statements statements,
            String goodFaithFile,
            List<Listing> listings,
            List<UUID> evidence) {
        this(regime, right, description, statements, goodFaithFile, listings, evidence, List.of(), false);
    }

    public NoticeSubmission {
        description = clean(description);
        goodFaithFile = clean(goodFaithFile);
        statements = statements == null ? new Statements(null, null, null, null) : statements;
        listings = listings == null
                ? List.of()
                : listings.stream().map(Listing::orEmpty).toList();
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        goodFaithChecks = goodFaithChecks == null
                ? List.of()
                : goodFaithChecks.stream()
                        .filter(c -> c != null && !c.isBlank())
                        .toList();
        lodgeIncomplete = Boolean.TRUE.equals(lodgeIncomplete);
    }

    /** What counsel affirms, and the name that stands for it; all of it is wanted. */
    public record Statements(Boolean goodFaith, Boolean accuracy, Boolean authority, String signature) {

        public Statements {
            signature = clean(signature);
        }

        /** The names of those that are affirmed. */
        List<String> affirmed() {
            return Stream.of(
                            Boolean.TRUE.equals(goodFaith) ? "goodFaith" : "",
                            Boolean.TRUE.equals(accuracy) ? "accuracy" : "",
                            Boolean.TRUE.equals(authority) ? "authority" : "")
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /**
     * One listing as typed, why it infringes, and files for it alone.
     *
     * @param evidence all of its files
     * @param newEvidence those of them named as new, for a listing that was lost before
     */
    public record Listing(String url, String reason, String note, List<UUID> evidence, List<UUID> newEvidence) {

        public Listing {
            reason = clean(reason);
            note = clean(note);
            newEvidence = newEvidence == null ? List.of() : List.copyOf(newEvidence);
            List<UUID> known = evidence == null ? List.of() : List.copyOf(evidence);
            evidence = Stream.concat(known.stream(), newEvidence.stream())
                    .distinct()
                    .toList();
        }

        public Listing(String url, String reason, String note, List<UUID> evidence) {
            this(url, reason, note, evidence, List.of());
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
