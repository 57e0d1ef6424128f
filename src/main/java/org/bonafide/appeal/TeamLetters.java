package org.bonafide.appeal;

import java.util.Map;
import org.bonafide.casefile.CaseFile;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterService;
import org.bonafide.letter.Recipients;
import org.bonafide.party.Role;
import org.bonafide.platform.PublicUrl;
import org.bonafide.regime.DeadlineLedger.Deadline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the marketplace's own people when a restoration is about to be late, or is: who leads, and operations. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TeamLetters {

    private final LetterService letters;
    private final PublicUrl publicUrl;
    private final Recipients recipients;

    TeamLetters(LetterService letters, PublicUrl publicUrl, Recipients recipients) {
        this.letters = letters;
        this.publicUrl = publicUrl;
        this.recipients = recipients;
    }

    /** The window closes soon, and the listing is still down. */
    void alarm(CaseFile file, Deadline window) {
        send("restoration-alarm", file, window);
    }

    /** It has closed so. */
    void breached(CaseFile file, Deadline window) {
        send("restoration-breached", file, window);
    }

    private void send(String kind, CaseFile file, Deadline window) {
        Map<String, String> values = Map.of(
                "reference", file.reference(),
                "listing", file.title(),
                "url", file.url(),
                "until", LetterDraft.moment(window.latest()),
                "basis", window.basis(),
                "case", publicUrl.of("/cases/" + file.reference()));
        recipients
                .team(Role.SENIOR_REVIEWER, Role.ADMINISTRATOR)
                .forEach(to -> letters.send(new LetterDraft(kind, file.id(), to, values)));
    }
}
