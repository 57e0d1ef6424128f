package org.bonafide.regime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says rules and their values in the reader's language. */
@Component
class RuleWords {

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    public String regime(String key) {
        return key.equals("*") ? text("rules.anyRegime") : text("regime." + key);
    }

    /** The step a rule is for. */
    public String subject(RuleVersion rule) {
        String language = rule.table() == RuleTable.WORDING ? " · " + word("language", rule.value("language")) : "";
        return step(rule.subject()) + language;
    }

    /** The rule in a few words. */
    public String summary(RuleVersion rule) {
        return switch (rule.table()) {
            case APPEAL -> value("mode", rule.value("mode"));
            case WORDING -> String.valueOf(rule.value("text"));
            case DEADLINE -> length(rule);
        };
    }

    private String length(RuleVersion rule) {
        Object earliest = rule.value("earliest");
        Object amount = rule.value("amount");
        String number = earliest == null || earliest.equals(amount) ? amount + "" : earliest + "–" + amount;
        String length = messages.getMessage(
                "rules.length." + rule.value("unit"), new Object[] {number}, LocaleContextHolder.getLocale());
        return rule.value("calendar") == null ? length : length + " · " + value("calendar", rule.value("calendar"));
    }

    /** What came with the application is said in both languages, what an administrator wrote as written. */
    public String basis(RuleVersion rule) {
        Object basis = rule.value("basis");
        String told = rule.change() == null && rule.table() == RuleTable.DEADLINE
                ? first(
                        "deadline.basis." + rule.value("id") + "." + rule.version(),
                        "deadline.basis." + rule.value("id"))
                : null;
        return told != null ? told : basis == null ? "–" : String.valueOf(basis);
    }

    /** A value of a column. */
    public String value(String column, Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof List<?> words) {
            return words.isEmpty()
                    ? "–"
                    : words.stream().map(w -> word(column, w)).collect(Collectors.joining(" · "));
        }
        return word(column, value);
    }

    private String word(String column, Object value) {
        return switch (column) {
            case "calendar" -> text("calendar." + value);
            case "clock", "extension" -> step(String.valueOf(value));
            case "unit", "rolls", "mode", "block_types", "elements", "language", "outcome" ->
                text("rules." + column + "." + value);
            default -> String.valueOf(value);
        };
    }

    /** The choices of a column. */
    Map<String, String> choices(String column, List<String> values) {
        Map<String, String> choices = new LinkedHashMap<>();
        values.forEach(v -> choices.put(v, word(column, v)));
        return choices;
    }

    private String step(String kind) {
        String told = first("rules.step." + kind, "deadline." + kind, "task.kind." + kind);
        return told == null ? kind : told;
    }

    private String first(String... keys) {
        return Stream.of(keys)
                .map(this::found)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String found(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
