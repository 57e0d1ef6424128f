package org.bonafide.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bonafide.casefile.CaseEvent.Detail;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts an event into one sentence of the reader's language. The messages {@code told.<type>.<variant>} and {@code
 * told.<type>} name the details they want in braces; one whose details the viewer may not read, or the event does not
 * have, is passed over for the plainer one.
 */
@Component
class EventWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z.]+)}");

    /** Details whose value makes a variant, and those that make one by being true. */
    private static final List<String> VARIANTS =
            List.of("outcome", "answer.outcome", "after", "act", "why", "cause", "kind", "removed");

    private static final Set<String> FLAGS = Set.of("byHand", "gone");

    /** What somebody wrote: shown under the sentence, shortened. */
    private static final List<String> WRITTEN =
            List.of("questions", "missing", "answer", "answer.reason", "text", "statement", "reason", "note");

    private static final Map<String, String> CAUSES = Map.of(
            "The marketplace did not answer", "UNAVAILABLE", "The marketplace turned the call away", "TURNED_AWAY");

    private static final Set<String> SAID = Set.of("rule", "ruleVersion", "decidedBy");

    private final MessageSource messages;
    private final DetailWords values;

    EventWords(MessageSource messages, DetailWords values) {
        this.messages = messages;
        this.values = values;
    }

    /** What happened, in one sentence. */
    public String sentence(CaseEvent event) {
        List<String> keys = new ArrayList<>();
        variants(event).forEach(v -> keys.add("told." + event.type() + "." + v));
        keys.add("told." + event.type());
        for (String key : keys) {
            String filled = filled(message(key, null), event);
            if (filled != null) {
                return filled;
            }
        }
        return message("event." + event.type(), event.type());
    }

    /** What the person who acted wrote; null if nothing. */
    public String written(CaseEvent event) {
        return WRITTEN.stream()
                .flatMap(key -> event.details().stream()
                        .filter(d -> d.key().equals(key)
                                && d.messageKey() == null
                                && !d.value().isBlank()))
                .map(Detail::value)
                .findFirst()
                .orElse(null);
    }

    /** What else the event tells; not what its entry says already, who did it and by which rule. */
    public List<Detail> details(CaseEvent event) {
        return event.details().stream().filter(d -> !SAID.contains(d.key())).toList();
    }

    private List<String> variants(CaseEvent event) {
        List<String> found = new ArrayList<>();
        for (Detail d : event.details()) {
            if (VARIANTS.contains(d.key())) {
                found.add(d.value());
            } else if (FLAGS.contains(d.key()) && d.value().equals("true")) {
                found.add(d.key());
            } else if (d.key().equals("error")) {
                found.add(cause(event, d.value()));
            }
        }
        if (event.type().equals("TaskAssigned")) {
            found.add(event.before() == null ? "TAKEN" : event.after() == null ? "RELEASED" : "HANDED");
        }
        return found;
    }

    /** What a failed call failed with, in a word after what it was to do: {@code REMOVE.UNAVAILABLE}. */
    private static String cause(CaseEvent event, String error) {
        String act = event.details().stream()
                .filter(d -> d.key().equals("act"))
                .map(d -> d.value() + ".")
                .findFirst()
                .orElse("");
        return act
                + CAUSES.entrySet().stream()
                        .filter(c -> error.startsWith(c.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("REFUSED");
    }

    private String filled(String text, CaseEvent event) {
        if (text == null) {
            return null;
        }
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            Detail detail = event.details().stream()
                    .filter(d -> d.key().equals(place.group(1)))
                    .findFirst()
                    .orElse(null);
            if (detail == null) {
                return null;
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(values.inSentence(detail)));
        }
        return place.appendTail(filled).toString();
    }

    private String message(String key, String otherwise) {
        Locale reader = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, otherwise, reader);
    }
}
