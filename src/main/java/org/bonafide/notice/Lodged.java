package org.bonafide.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an answer says beside the rows: what is still missing, and which regime was taken for the sender. */
@Component
class Lodged {

    private final Defects defects;
    private final MessageSource messages;

    Lodged(Defects defects, MessageSource messages) {
        this.defects = defects;
        this.messages = messages;
    }

    /** All of it null for a complete notice whose regime was chosen. */
    record Extra(String state, Instant cureUntil, List<NoticeAnswer.Missing> defects, NoticeAnswer.Taken regime) {}

    Extra lodged(UUID notice, Checked checked) {
        NoticeAnswer.Taken regime = checked.regimeReason() == null
                ? null
                : new NoticeAnswer.Taken(checked.regime(), text(checked.regimeReason()));
        return checked.isComplete()
                ? new Extra(null, null, null, regime)
                : new Extra("DEFECTIVE", defects.until(notice), missing(checked.defects()), regime);
    }

    /** In the reader's language. */
    List<NoticeAnswer.Missing> missing(List<Defect> found) {
        Locale reader = LocaleContextHolder.getLocale();
        return found.stream()
                .map(d -> new NoticeAnswer.Missing(
                        d.element(),
                        d.field(),
                        d.code(),
                        text(d.code()),
                        text(d.code() + ".fix"),
                        d.reference(reader).isEmpty() ? null : d.reference(reader)))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], key, LocaleContextHolder.getLocale());
    }
}
