package org.bonafide.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.letter.LetterDraft;
import org.bonafide.regime.DeadlineLedger.Deadline;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the seller how the time of the law stands: that it runs and to which day, was extended, or was stopped. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ClockLetters {

    private final AppealLetters letters;
    private final AppealDays days;
    private final CaseParties parties;
    private final MessageSource messages;

    ClockLetters(AppealLetters letters, AppealDays days, CaseParties parties, MessageSource messages) {
        this.letters = letters;
        this.days = days;
        this.parties = parties;
        this.messages = messages;
    }

    void clockRuns(CaseFile file, Deadline running) {
        letters.toSeller("clock-runs", file, Map.of("when", when(file, running)));
    }

    void extended(CaseFile file, Deadline longer) {
        letters.toSeller("clock-extended", file, Map.of("when", when(file, longer)));
    }

    void blocked(CaseFile file, AppealAnswer answer) {
        letters.toSeller("restoration-blocked", file, action(answer, language(file)));
    }

    /** Tells the notifier that what was shown came after the law's time, and that the listing comes back. */
    void tooLate(CaseFile file, AppealAnswer answer, Instant until) {
        Map<String, String> values = action(answer, parties.notifier(file).language());
        values.put("until", LetterDraft.moment(until));
        letters.toNotifier("action-too-late", file, values);
    }

    private Map<String, String> action(AppealAnswer answer, Locale language) {
        Map<String, String> values = new HashMap<>();
        values.put("before", text("answerAppeal.blockType." + answer.blockType(), language));
        values.put("court", answer.court());
        values.put("number", answer.number());
        values.put("filedOn", answer.filedOn().toString());
        return values;
    }

    /** The days by name: where the law has a window, its first and its last; else the last day of the wait. */
    private String when(CaseFile file, Deadline d) {
        LocalDate last = days.last(d);
        Object[] named = d.earliest() == null ? new Object[] {last} : new Object[] {days.first(d), last};
        String key = "appeal.letter.when." + (d.earliest() == null ? "wait" : "window");
        Object[] words = java.util.Arrays.stream(named).map(String::valueOf).toArray();
        return messages.getMessage(key, words, language(file));
    }

    private Locale language(CaseFile file) {
        return parties.seller(file).language();
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
