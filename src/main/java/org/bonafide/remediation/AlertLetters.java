package org.bonafide.remediation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bonafide.casefile.CaseFile;
import org.bonafide.letter.CapabilityLinks;
import org.bonafide.letter.CapabilityLinks.Kind;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterService;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.stereotype.Component;

/** The letters to a buyer about the purchase itself: the alert, and its correction. */
@Component
class AlertLetters {

    private final LetterService letters;
    private final CapabilityLinks links;
    private final DeadlineLedger deadlines;
    private final Remedies remedies;
    private final Clock clock;

    AlertLetters(
            LetterService letters, CapabilityLinks links, DeadlineLedger deadlines, Remedies remedies, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.deadlines = deadlines;
        this.remedies = remedies;
        this.clock = clock;
    }

    /** @param until the last moment to claim */
    void alert(CaseFile file, Alert alert, Instant until) {
        Remedies.Remedy remedy = remedies.of(file, alert, alert.locale());
        Map<String, String> values = purchase(file, alert);
        values.put("finding", remedy.finding());
        values.put("law", remedy.law());
        values.put("card", remedy.card());
        values.put("sources", remedy.sourceLines());
        values.put("until", Texts.day(until));
        letters.send(
                new LetterDraft("buyer-alert", file.id(), alert.recipient(), values, Kind.BUYER, link(file, alert)));
    }

    void correct(CaseFile file, Alert alert) {
        letters.send(new LetterDraft("alert-corrected", file.id(), alert.recipient(), purchase(file, alert)));
    }

    /** A new link to the buyer's page. */
    String link(CaseFile file, Alert alert) {
        return links.grant(
                Kind.BUYER,
                file.id(),
                alert.id(),
                deadlines.rule(file.id(), "buyerLink", file.regime()).after(clock.instant()));
    }

    /** What was bought, when, for how much, from whom. */
    static Map<String, String> purchase(CaseFile file, Alert alert) {
        Map<String, String> values = new HashMap<>();
        values.put("reference", file.reference());
        values.put("listing", Texts.oneLine(file.title()));
        values.put("seller", Texts.oneLine(file.sellerName()));
        values.put("order", alert.orderId());
        values.put("date", Texts.day(alert.orderedAt()));
        values.put("paid", Texts.money(alert.amount(), alert.currency()));
        return values;
    }
}
