package org.bonafide.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says of a deadline, in the reader's language, what began it, what blocks it, and what happens if nobody acts. */
@Component
class LedgerWords {

    private final MessageSource messages;

    LedgerWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A row of the ledger with its words; null where there is nothing to say. */
    record Told(@JsonUnwrapped LedgerRow row, String startedBy, String blockedBy, String ifNobodyActs) {}

    Told tell(LedgerRow row) {
        return new Told(row, startedBy(row), blockedBy(row), ifNobodyActs(row));
    }

    public String startedBy(LedgerRow row) {
        return row.startEvent() == null ? null : text("deadline.start." + row.startEvent());
    }

    /** By rule, since what stops a restoration is each law's own matter. */
    public String blockedBy(LedgerRow row) {
        return text("deadline.blocks." + row.ruleName());
    }

    public String ifNobodyActs(LedgerRow row) {
        String byRule = text("deadline.then." + row.ruleName());
        return byRule == null ? text("deadline." + row.kind().replaceFirst("\\..*", "") + ".then") : byRule;
    }

    /** In both languages where the version came with the application; else as the administrators wrote it. */
    public String basis(LedgerRow row) {
        if (row.changed()) {
            return row.basis();
        }
        String byVersion = text("deadline.basis." + row.ruleName() + "." + row.ruleVersion());
        String words = byVersion == null ? text("deadline.basis." + row.ruleName()) : byVersion;
        return words == null ? row.basis() : words;
    }

    public String calendar(LedgerRow row) {
        return row.calendar() == null ? null : text("calendar." + row.calendar());
    }

    private String text(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
