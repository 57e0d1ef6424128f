package org.bonafide.regime;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an administrator fills in to change a rule; of the values only those that the rule's table has.
 *
 * @param start the day from which the preview reckons its example; the effective day if left out
 * @param step {@code preview} to look at it first
 */
record RuleForm(
        String amount,
        String earliest,
        String unit,
        String calendar,
        Boolean rolls,
        @Size(max = 500) String basis,
        String mode,
        List<String> blockTypes,
        String clock,
        String extension,
        List<String> elements,
        @Size(max = 4000) String text,
        @NotNull(message = "{rules.effectiveFrom.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                LocalDate effectiveFrom,
        @NotBlank(message = "{rules.reason.missing}") @Size(max = 2000) String reason,
        @NotBlank(message = "{rules.source.missing}") @Size(max = 1000) String source,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate start,
        String step) {

    RuleForm {
        blockTypes = blockTypes == null ? List.of() : List.copyOf(blockTypes);
        elements = elements == null ? List.of() : List.copyOf(elements);
    }

    /** Filled in as the rule is now. */
    static RuleForm of(RuleVersion now, LocalDate earliest) {
        return new RuleForm(
                text(now, "amount"),
                text(now, "earliest"),
                text(now, "unit"),
                text(now, "calendar"),
                Boolean.TRUE.equals(now.value("rolls")),
                text(now, "basis"),
                text(now, "mode"),
                list(now, "block_types"),
                text(now, "clock"),
                text(now, "extension"),
                list(now, "elements"),
                text(now, "text"),
                earliest,
                null,
                null,
                null,
                null);
    }

    boolean isPreview() {
        return "preview".equals(step);
    }

    private static String text(RuleVersion now, String column) {
        Object value = now.value(column);
        return value == null ? null : String.valueOf(value);
    }

    private static List<String> list(RuleVersion now, String column) {
        return now.value(column) instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }
}
