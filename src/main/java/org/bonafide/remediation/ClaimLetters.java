package org.bonafide.remediation;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.casefile.CaseService;
import org.bonafide.letter.CapabilityLinks;
import org.bonafide.letter.CapabilityLinks.Kind;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters about a claim, to its buyer and to the seller; each state is told once. */
@Service
@Transactional
class ClaimLetters {

    private final ClaimRepository claims;
    private final AlertRepository alerts;
    private final AlertLetters alertLetters;
    private final LetterService letters;
    private final CapabilityLinks links;
    private final CaseService cases;
    private final CaseParties parties;
    private final DeadlineLedger deadlines;
    private final MessageSource messages;
    private final Clock clock;

    ClaimLetters(
            ClaimRepository claims,
            AlertRepository alerts,
            AlertLetters alertLetters,
            LetterService letters,
            CapabilityLinks links,
            CaseService cases,
            CaseParties parties,
            DeadlineLedger deadlines,
            MessageSource messages,
            Clock clock) {
        this.claims = claims;
        this.alerts = alerts;
        this.alertLetters = alertLetters;
        this.letters = letters;
        this.links = links;
        this.cases = cases;
        this.parties = parties;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    /** Tells the seller of a new claim, with a link to a page where it can be paid at once. */
    void tellSeller(UUID claimId) {
        Claim claim = lock(claimId);
        if (claim.sellerToldAt() != null) {
            return;
        }
        CaseFile file = cases.get(claim.caseId());
        Recipient seller = parties.seller(file);
        String token = links.grant(
                Kind.SELLER,
                file.id(),
                file.id(),
                deadlines.rule(file.id(), "sellerLink", file.regime()).after(clock.instant()));
        letters.send(new LetterDraft(
                "claim-to-seller", file.id(), seller, values(file, claim, seller.language()), Kind.SELLER, token));
        claims.setSellerTold(claimId, clock.instant());
    }

    /** Tells the buyer how the claim stands: asked, paid, rejected, lapsed or stopped. */
    void tellBuyer(UUID claimId) {
        Claim claim = lock(claimId);
        String kind = kind(claim.state());
        if (claim.told() || kind == null) {
            return;
        }
        Alert alert = alerts.find(claim.alert()).orElseThrow();
        CaseFile file = cases.get(claim.caseId());
        letters.send(new LetterDraft(
                kind,
                file.id(),
                alert.recipient(),
                values(file, claim, alert.locale()),
                Kind.BUYER,
                alertLetters.link(file, alert)));
        claims.setTold(claimId, claim.state());
        if (claim.state() == ClaimState.PAID) {
            Recipient seller = parties.seller(file);
            letters.send(
                    new LetterDraft("claim-paid-seller", file.id(), seller, values(file, claim, seller.language())));
        }
    }

    private static String kind(ClaimState state) {
        return switch (state) {
            case ASKED -> "claim-question";
            case PAID -> "claim-paid";
            case REJECTED -> "claim-rejected";
            case LAPSED -> "claim-lapsed";
            case STOPPED -> "claim-stopped";
            case RECEIVED, APPROVED -> null;
        };
    }

    private Map<String, String> values(CaseFile file, Claim claim, Locale language) {
        Map<String, String> values =
                AlertLetters.purchase(file, alerts.find(claim.alert()).orElseThrow());
        boolean paid = claim.state() == ClaimState.PAID;
        String way = paid
                ? messages.getMessage("claim.paidHow." + (claim.byHand() ? "hand" : "provider"), null, language)
                : "";
        values.put("claim", claim.reference());
        values.put("amount", Texts.money(paid ? claim.approvedAmount() : claim.amount(), claim.currency()));
        values.put("reason", claim.reason() == null ? "" : claim.reason());
        values.put("paidOn", paid ? claim.paidOn().toString() : "");
        values.put("way", way);
        values.put("until", claim.state() == ClaimState.ASKED ? answerBy(file, claim) : "");
        return values;
    }

    /** The model's timer takes up the same deadline when it begins to wait. */
    private String answerBy(CaseFile file, Claim claim) {
        return Texts.day(deadlines
                .set(claim.id(), "claimAnswerPeriodEnds", file.regime())
                .latest());
    }

    private Claim lock(UUID id) {
        return claims.lock(id).orElseThrow(() -> new NotFound("claim " + id));
    }
}
