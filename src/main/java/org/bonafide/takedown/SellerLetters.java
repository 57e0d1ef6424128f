package org.bonafide.takedown;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.CaseState;
import org.bonafide.letter.CapabilityLinks;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterService;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the seller of a takedown, with the link to appeal by, and of its undoing; of the notifier only the firm's name. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SellerLetters {

    private final CaseService cases;
    private final CaseParties parties;
    private final DeadlineLedger deadlines;
    private final CapabilityLinks links;
    private final LetterService letters;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SellerLetters(
            CaseService cases,
            CaseParties parties,
            DeadlineLedger deadlines,
            CapabilityLinks links,
            LetterService letters,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.deadlines = deadlines;
        this.links = links;
        this.letters = letters;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the statement of reasons; the time to appeal begins now. Harmless if it was sent before. */
    public void takenDown(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        if (file.state() != CaseState.TAKEDOWN) {
            return;
        }
        LetterDraft.Recipient seller = parties.seller(file);
        Map<String, String> values = values(file, seller.language());
        values.put("reason", text("reason." + file.takedownReason(), seller.language()));
        values.put(
                "until",
                LetterDraft.moment(deadlines
                        .set(caseId, "appealWindowCloses", file.regime())
                        .latest()));
        Instant expiry = deadlines.rule(caseId, "sellerLink", file.regime()).after(clock.instant());
        String token = links.grant(CapabilityLinks.Kind.SELLER, caseId, caseId, expiry);
        letters.send(
                new LetterDraft("statement-of-reasons", caseId, seller, values, CapabilityLinks.Kind.SELLER, token));
        cases.advance(caseId, CaseState.REMOVED);
        events.publishEvent(new ListingTakenDown(caseId));
    }

    /** Tells that the notice was withdrawn and nothing of it remains. */
    public void undone(CaseFile file, boolean keptDown) {
        LetterDraft.Recipient seller = parties.seller(file);
        Map<String, String> values = values(file, seller.language());
        String which = keptDown ? "letter.measures-undone.keptDown" : "letter.measures-undone.onSale";
        values.put("listingNow", text(which, seller.language()));
        letters.send(new LetterDraft("measures-undone", file.id(), seller, values));
    }

    private Map<String, String> values(CaseFile file, Locale language) {
        Map<String, String> values = new HashMap<>();
        values.put("reference", file.reference());
        values.put("listing", file.title());
        values.put("url", file.url());
        values.put("holder", parties.holderName(file.holder()));
        values.put("law", text("regime." + file.regime() + ".law", language));
        return values;
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
