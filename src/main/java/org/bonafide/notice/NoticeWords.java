package org.bonafide.notice;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of a notice: what a regime has counsel affirm, and what is wrong with a row. */
@Component
class NoticeWords {

    static final List<String> STATEMENTS = List.of("goodFaith", "accuracy", "authority");

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One statement's wording, such as {@code goodFaith}. */
    String statement(String regime, String statement, Locale locale) {
        return messages.getMessage("notice.statement." + regime + "." + statement, null, locale);
    }

    /** All that is affirmed in that regime, one statement a paragraph. */
    String statements(String regime, Locale locale) {
        return String.join(
                "\n\n",
                STATEMENTS.stream().map(s -> statement(regime, s, locale)).toList());
    }

    /** What is wrong with a row and how to mend it, in the reader's language; null where nothing is. */
    NoticeAnswer.Problem problem(String code, String detail) {
        if (code == null) {
            return null;
        }
        Object[] about = {detail == null ? "" : detail};
        Locale reader = LocaleContextHolder.getLocale();
        return new NoticeAnswer.Problem(
                code,
                messages.getMessage("notice.row." + code, about, reader),
                messages.getMessage("notice.row." + code + ".fix", about, reader));
    }
}
