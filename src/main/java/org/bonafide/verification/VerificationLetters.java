package org.bonafide.verification;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.casefile.CaseService;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterService;
import org.bonafide.platform.PublicUrl;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.regime.DeadlineRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the notifier what became of the notice: questions, a refusal with its reason and cure, what a review found. */
@Service
class VerificationLetters {

    private final VerificationRepository verifications;
    private final CaseService cases;
    private final CaseParties parties;
    private final DeadlineLedger deadlines;
    private final LetterService letters;
    private final MessageSource messages;
    private final PublicUrl publicUrl;
    private final Clock clock;

    VerificationLetters(
            VerificationRepository verifications,
            CaseService cases,
            CaseParties parties,
            DeadlineLedger deadlines,
            LetterService letters,
            MessageSource messages,
            PublicUrl publicUrl,
            Clock clock) {
        this.verifications = verifications;
        this.cases = cases;
        this.parties = parties;
        this.deadlines = deadlines;
        this.letters = letters;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Asks the reviewer's questions; the answer's period begins now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(UUID caseId) {
        CaseFile file = cases.get(caseId);
        Verification asked = verifications.latest(caseId).orElseThrow();
        DeadlineRule period = deadlines.rule(caseId, "completeNotice", file.regime());
        send(
                "ask-notifier",
                file,
                Map.of(
                        "questions", asked.questions(),
                        "until", LetterDraft.moment(period.after(clock.instant()))));
    }

    /** Tells a refusal: why, how to cure it, and until when one may complain. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(UUID caseId) {
        CaseFile file = cases.get(caseId);
        Verification refused = verifications.latest(caseId).orElseThrow();
        Locale language = parties.notifier(file).language();
        String reason = "reason." + refused.reasonCode();
        DeadlineLedger.Deadline complaint = deadlines.set(caseId, "complaintWindowCloses", file.regime());
        send(
                "refusal",
                file,
                Map.of(
                        "reason", text(reason, language),
                        "cure", refused.cure() == null ? text(reason + ".cure", language) : refused.cure(),
                        "until", LetterDraft.moment(complaint.latest())));
    }

    /** Tells what the review of a refusal found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reviewed(CaseFile file, Review outcome, String reason) {
        String kind = outcome == Review.CONFIRM ? "refusal-confirmed" : "refusal-overturned";
        send(kind, file, Map.of("reason", reason));
    }

    private void send(String kind, CaseFile file, Map<String, String> values) {
        LetterDraft.Recipient notifier = parties.notifier(file);
        Map<String, String> all = new HashMap<>(values);
        all.put("reference", file.reference());
        all.put("listing", file.title());
        all.put("url", file.url());
        all.put("case", publicUrl.of("/cases/" + file.reference()));
        all.put("law", text("regime." + file.regime() + ".law", notifier.language()));
        letters.send(new LetterDraft(kind, file.id(), notifier, all));
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
