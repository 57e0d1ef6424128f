package org.bonafide.casefile;

import java.util.HashMap;
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
    private final SameListing joined;

    CaseLetters(
            CaseService cases,
            CaseParties parties,
            LetterService letters,
            MessageSource messages,
            PublicUrl publicUrl,
            SameListing joined) {
        this.cases = cases;
        this.parties = parties;
        this.letters = letters;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.joined = joined;
    }

    void toNotifier(String kind, UUID caseId) {
        CaseFile file = cases.get(caseId);
        send(kind, file, parties.notifier(file));
    }

    /** Which case deals with the listing that the notifier named at another address. */
    void ofJoining(UUID caseId) {
        CaseFile file = cases.get(caseId);
        String other = joined.reference(caseId);
        Map<String, String> places = Map.of("other", other, "otherCase", publicUrl.of("/cases/" + other));
        send("case-joined", file, parties.notifier(file), places);
    }

    /** Not where the marketplace never told who the seller is. */
    void toSeller(String kind, UUID caseId) {
        CaseFile file = cases.get(caseId);
        if (file.sellerId() != null) {
            send(kind, file, parties.seller(file));
        }
    }

    private void send(String kind, CaseFile file, Recipient to) {
        send(kind, file, to, Map.of());
    }

    private void send(String kind, CaseFile file, Recipient to, Map<String, String> more) {
        Map<String, String> places = new HashMap<>(more);
        places.put("reference", file.reference());
        places.put("listing", file.title());
        places.put("url", file.url());
        places.put("holder", parties.holderName(file.holder()));
        places.put("case", publicUrl.of("/cases/" + file.reference()));
        places.put("law", messages.getMessage("regime." + file.regime() + ".law", null, file.regime(), to.language()));
        letters.send(new LetterDraft(kind, file.id(), to, places));
    }
}
