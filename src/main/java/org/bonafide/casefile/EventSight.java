package org.bonafide.casefile;

import java.util.Set;
import org.bonafide.casefile.CaseFactsReader.Sight;

/**
 * Which events of a case, and which of their details, a viewer may read. Reviewers and the auditor read all; counsel not
 * the marketplace's own notes nor anything of the buyers; consumer care what concerns buyers, and of the rest only how
 * the case stood. What a feature adds later is hidden until it is named here.
 */
final class EventSight {

    private static final String BUYERS = "(Claim|Buyer|Alerts|Payment|Refund|SellerAgreedToPay).*";

    /** Of no use to anybody but the marketplace. */
    private static final Set<String> INTERNAL_TYPES = Set.of(
            "TaskAssigned",
            "TaskCompleted",
            "LinkGranted",
            "LinksRevoked",
            "JobRetried",
            "TriageWeighed",
            "StrikeGiven",
            "StrikeCancelled",
            "PriorityRaised",
            "VerificationEscalated",
            "RestorationAlarmed");

    private static final Set<String> COUNSEL_KEYS = Set.of(
            "before",
            "after",
            "outcome",
            "reference",
            "regime",
            "url",
            "line",
            "lane",
            "verifyBy",
            "reasonCode",
            "takedownReason",
            "reason",
            "cure",
            "questions",
            "answer",
            "text",
            "missing",
            "statement",
            "statement.reasonCode",
            "statement.ground",
            "statement.facts",
            "supplier",
            "proof",
            "listings",
            "answer.outcome",
            "answer.reason",
            "answer.blockType",
            "answer.court",
            "answer.number",
            "answer.filedOn",
            "blockType",
            "court",
            "number",
            "filedOn",
            "decidedOn",
            "earliest",
            "latest",
            "why",
            "removed",
            "purpose",
            "sha256",
            "snapshotSha256",
            "kind",
            "to",
            "wording",
            "lostReference",
            "sameListing",
            "sameSeller",
            "titleAlike",
            "imageBits",
            "listing.id",
            "listing.title",
            "listing.price",
            "listing.currency",
            "listing.sellerId",
            "listing.sellerName");

    private static final Set<String> CARE_KEYS =
            Set.of("before", "after", "outcome", "regime", "removed", "takedownReason", "kind", "to", "listing.title");

    private EventSight() {}

    static boolean showsEvent(String type, Sight sight) {
        return sight.internal() || !INTERNAL_TYPES.contains(type);
    }

    static boolean showsDetail(String type, String key, Sight sight) {
        if (sight.internal()) {
            return true;
        }
        boolean buyers = type.matches(BUYERS);
        return sight.work() ? !buyers && COUNSEL_KEYS.contains(key) : buyers || CARE_KEYS.contains(key);
    }

    /** Buyers are not named to counsel; a seller is known to all who see the case. */
    static boolean showsActor(String actor, String type, Sight sight) {
        boolean buyer = actor.startsWith("buyer") || type.matches(BUYERS);
        return !buyer || sight.internal() || !sight.work();
    }
}
