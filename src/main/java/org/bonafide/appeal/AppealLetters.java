package org.bonafide.appeal;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.casefile.CaseService;
import org.bonafide.letter.CapabilityLinks;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.platform.PublicUrl;
import org.bonafide.regime.AppealLaw;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters about appeals, each in its reader's language and with a link of the reader's own. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AppealLetters {

    private final AppealRepository appeals;
    private final CaseService cases;
    private final CaseParties parties;
    private final AppealLaw law;
    private final DeadlineLedger deadlines;
    private final LetterService letters;
    private final CapabilityLinks links;
    private final MessageSource messages;
    private final PublicUrl publicUrl;
    private final Clock clock;

    AppealLetters(
            AppealRepository appeals,
            CaseService cases,
            CaseParties parties,
            AppealLaw law,
            DeadlineLedger deadlines,
            LetterService letters,
            CapabilityLinks links,
            MessageSource messages,
            PublicUrl publicUrl,
            Clock clock) {
        this.appeals = appeals;
        this.cases = cases;
        this.parties = parties;
        this.law = law;
        this.deadlines = deadlines;
        this.letters = letters;
        this.links = links;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Confirms to the seller that the appeal has come in. */
    void receipt(CaseFile file, Appeal appeal) {
        String next = "seller.next." + law.comingFor(file.id(), file.regime()).mode();
        Object[] holder = {parties.holderName(file.holder())};
        toSeller(
                "appeal-receipt",
                file,
                Map.of(
                        "received", LetterDraft.moment(appeal.receivedAt()),
                        "next",
                                messages.getMessage(
                                        next, holder, parties.seller(file).language())));
    }

    /** Asks the seller for what is missing; the period begins now. */
    void askSeller(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        Appeal appeal = appeals.latest(caseId).orElseThrow();
        deadlines.end(caseId, "curePeriodEnds", "CANCELLED");
        DeadlineLedger.Deadline period = deadlines.set(caseId, "curePeriodEnds", file.regime());
        toSeller(
                "appeal-cure",
                file,
                Map.of(
                        "missing", appeal.missing(),
                        "received", LetterDraft.moment(appeal.receivedAt()),
                        "until", LetterDraft.moment(period.latest())));
    }

    void toSeller(String kind, CaseFile file, Map<String, String> values) {
        String token = links.grant(
                CapabilityLinks.Kind.SELLER,
                file.id(),
                file.id(),
                deadlines.rule(file.id(), "sellerLink", file.regime()).after(clock.instant()));
        send(kind, file, parties.seller(file), values, CapabilityLinks.Kind.SELLER, token);
    }

    UUID toNotifier(String kind, CaseFile file, Map<String, String> values) {
        return send(kind, file, parties.notifier(file), values, null, null);
    }

    private UUID send(
            String kind,
            CaseFile file,
            Recipient to,
            Map<String, String> values,
            CapabilityLinks.Kind link,
            String token) {
        Map<String, String> all = new HashMap<>(values);
        all.put("reference", file.reference());
        all.put("listing", file.title());
        all.put("url", file.url());
        all.put("case", publicUrl.of("/cases/" + file.reference()));
        all.put("holder", parties.holderName(file.holder()));
        all.put("law", text("regime." + file.regime() + ".law", to.language()));
        return letters.send(new LetterDraft(kind, file.id(), to, all, link, token));
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
