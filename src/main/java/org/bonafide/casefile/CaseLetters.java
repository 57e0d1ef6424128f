package org.bonafide.casefile;

import java.util.Map;
import java.util.UUID;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.platform.PublicUrl;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the parties how a case ended. */
@Component
class CaseLetters {

    private final CaseService cases;
    private final CaseParties parties;
    private final LetterService letters;
    private final MessageSource messages;
    private final PublicUrl publicUrl;

    CaseLetters(
            CaseService cases,
            CaseParties parties,
            LetterService letters,
            MessageSource messages,
            PublicUrl publicUrl) {
        this.cases = cases;
        this.parties = parties;
        this.letters = letters;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    void toNotifier(String kind, UUID caseId) {
        CaseFile file = cases.get(caseId);
        send(kind, file, parties.notifier(file));
    }

    /** Not where the marketplace never told who the seller is. */
    void toSeller(String kind, UUID caseId) {
        CaseFile file = cases.get(caseId);
        if (file.sellerId() != null) {
            send(kind, file, parties.seller(file));
        }
    }

    private void send(String kind, CaseFile file, Recipient to) {
        letters.send(new LetterDraft(
                kind,
                file.id(),
                to,
                Map.of(
                        "reference", file.reference(),
                        "listing", file.title(),
                        "url", file.url(),
                        "holder", parties.holderName(file.holder()),
                        "case", publicUrl.of("/cases/" + file.reference()),
                        "law",
                                messages.getMessage(
                                        "regime." + file.regime() + ".law", null, file.regime(), to.language()))));
    }
}
