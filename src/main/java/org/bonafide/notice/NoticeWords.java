package org.bonafide.notice;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of a notice's rows: what is wrong with one, and how to mend it. */
@Component
class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
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
