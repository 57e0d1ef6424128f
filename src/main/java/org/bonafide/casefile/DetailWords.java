package org.bonafide.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.bonafide.casefile.CaseEvent.Detail;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts one value that an event tells into the reader's words: codes by name, moments to the minute, money to the cent. */
@Component
class DetailWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final String MESSAGE = "Marketplace message";

    private final MessageSource messages;

    DetailWords(MessageSource messages) {
        this.messages = messages;
    }

    public String value(Detail detail) {
        String word = detail.messageKey() == null ? null : message(detail.messageKey(), null);
        if (word != null) {
            return word;
        }
        return switch (name(detail)) {
            case "proof" -> proof(detail.value());
            case "category" -> message("campaign.category." + detail.value(), detail.value());
            case "language", "sellerLanguage" -> language(detail.value());
            case "priceRatio" -> number(detail, "100", "%,.1f %%");
            case "price", "amount" -> number(detail, "1", "%,.2f");
            default -> moment(detail.value());
        };
    }

    /** Some words read differently within a sentence: {@code told.value.to.SELLER} is “the seller”. */
    String inSentence(Detail detail) {
        return message("told.value." + name(detail) + "." + detail.value(), value(detail));
    }

    /** The marketplace's own number of a message, named as such. */
    public String proof(String proof) {
        return proof.startsWith(MESSAGE)
                ? message("told.proof.marketplace", MESSAGE) + proof.substring(MESSAGE.length())
                : proof;
    }

    private String language(String tag) {
        return message("letter.language." + (tag.startsWith("zh") ? "zh-CN" : tag), tag);
    }

    private static String name(Detail detail) {
        return detail.key().substring(detail.key().lastIndexOf('.') + 1);
    }

    private static String number(Detail detail, String times, String format) {
        return detail.value().matches("\\d{1,15}(\\.\\d{1,20})?")
                ? String.format(Locale.ROOT, format, new BigDecimal(detail.value()).multiply(new BigDecimal(times)))
                : detail.value();
    }

    private static String moment(String value) {
        try {
            return value.endsWith("Z") ? MOMENT.format(Instant.parse(value)) : value;
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private String message(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    }
}
