package org.bonafide.misuse;

import java.util.Locale;
import java.util.Map;
import org.bonafide.letter.LetterDraft;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the four factors of a conduct in words, for letters. */
@Component
class MisuseWords {

    private final IncidentRepository incidents;
    private final MessageSource messages;

    MisuseWords(IncidentRepository incidents, MessageSource messages) {
        this.incidents = incidents;
        this.messages = messages;
    }

    /** By the names of the places in the letters. */
    Map<String, String> factors(Review review, Figures f, Locale language) {
        String kind = review.kind().name();
        return Map.of(
                "since", LetterDraft.moment(review.periodFrom()),
                "number", text("misuse.letter.number." + kind, language, f.count()),
                "share", text("misuse.letter.share." + kind, language, f.share(), f.count(), f.total()),
                "gravity", text("misuse.letter.gravity." + kind, language, f.grave(), f.harm()),
                "intention",
                        text("misuse.letter.intention." + review.intention(), language, f.repeated(), f.afterWarning()),
                "list", list(review, language));
    }

    /** The statute or house rule, in the reader's language where it has words. */
    String basis(MisuseRule rule, Locale language) {
        return messages.getMessage("misuse.basis." + rule.id(), null, rule.basis(), language);
    }

    private String list(Review review, Locale language) {
        StringBuilder list = new StringBuilder();
        for (Incident i : incidents.findings(review.id())) {
            if (i.counted()) {
                list.append(list.isEmpty() ? "" : "\n")
                        .append("– ")
                        .append(i.reference())
                        .append(", ")
                        .append(LetterDraft.moment(i.at()))
                        .append(": ")
                        .append(text("misuse.ground." + i.ground(), language))
                        .append(" (")
                        .append(i.title())
                        .append(')');
            }
        }
        return list.toString();
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, language);
    }
}
