package org.bonafide.misuse;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bonafide.letter.CapabilityLinks;
import org.bonafide.letter.LetterDraft;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.letter.LetterService;
import org.bonafide.platform.PublicUrl;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a party what was decided about its conduct, why, what it means, and how to complain; in its language. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MisuseLetters {

    private final MisuseParties parties;
    private final MisuseWords words;
    private final LetterService letters;
    private final CapabilityLinks links;
    private final DeadlineLedger deadlines;
    private final MessageSource messages;
    private final PublicUrl publicUrl;
    private final Clock clock;

    MisuseLetters(
            MisuseParties parties,
            MisuseWords words,
            LetterService letters,
            CapabilityLinks links,
            DeadlineLedger deadlines,
            MessageSource messages,
            PublicUrl publicUrl,
            Clock clock) {
        this.parties = parties;
        this.words = words;
        this.letters = letters;
        this.links = links;
        this.deadlines = deadlines;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** The warning or suspension, with its statement of reasons. */
    void decided(Review review, Figures figures, MisuseRule rule, Instant complain) {
        for (Recipient to : parties.recipients(review)) {
            Map<String, String> values = new HashMap<>();
            values.putAll(words.factors(review, figures, to.language()));
            values.put("from", LetterDraft.moment(review.decidedAt()));
            values.put("until", LetterDraft.moment(review.until()));
            values.put("complain", LetterDraft.moment(complain));
            values.put("basis", words.basis(rule, to.language()));
            values.put("reason", review.reason());
            send(
                    review.outcome() == MisuseOutcome.WARNING ? "misuse-warning" : "misuse-suspension",
                    review,
                    to,
                    values);
        }
    }

    /** Confirms that the complaint has come in. */
    void complained(Review review) {
        all("misuse-complaint-receipt", review, Map.of("received", LetterDraft.moment(clock.instant())));
    }

    void answered(Review review, ComplaintRepository.Verdict verdict, String reason) {
        String kind = verdict == ComplaintRepository.Verdict.LIFT ? "misuse-lifted" : "misuse-confirmed";
        all(kind, review, Map.of("reason", reason, "until", LetterDraft.moment(review.until())));
    }

    /** A suspension is lifted because the warning it rests on was. */
    void fallen(Review review, Review warning) {
        all("misuse-fallen", review, Map.of("warning", warning.reference()));
    }

    /** The time of a suspension is over. */
    void ended(Review review) {
        all("misuse-ended", review, Map.of("until", LetterDraft.moment(review.until())));
    }

    private void all(String kind, Review review, Map<String, String> values) {
        parties.recipients(review).forEach(to -> send(kind, review, to, values));
    }

    private void send(String kind, Review review, Recipient to, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("reference", review.reference());
        all.put("party", review.partyName());
        all.put("conduct", text("misuse.letter.conduct." + review.kind(), to.language()));
        all.put("effect", text("misuse.letter.effect." + review.kind(), to.language()));
        all.put("measure", text("misuse.letter.measure." + review.outcome(), to.language()));
        all.put("law", text("regime." + review.regime() + ".law", to.language()));
        if (review.isSeller()) {
            Instant expires =
                    deadlines.rule(review.id(), "sellerLink", review.regime()).after(clock.instant());
            String token = links.grant(CapabilityLinks.Kind.MISUSE, review.id(), review.id(), expires);
            letters.send(new LetterDraft(kind, review.id(), to, all, CapabilityLinks.Kind.MISUSE, token));
        } else {
            all.put("link", publicUrl.of("/misuse/" + review.reference()));
            letters.send(new LetterDraft(kind, review.id(), to, all));
        }
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
