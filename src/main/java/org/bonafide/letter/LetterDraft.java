package org.bonafide.letter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What a letter shall say, and to whom.
 *
 * @param kind names its texts: {@code letter.<kind>.subject} and {@code letter.<kind>.body} in the message bundles,
 *     with named places such as {@code {listing}}
 * @param values for the places; the place {@code {link}} is filled from {@code link}
 * @param link the token of a capability link; null for a letter without
 */
public record LetterDraft(
        String kind,
        UUID caseId,
        Recipient recipient,
        Map<String, String> values,
        CapabilityLinks.Kind linkKind,
        String link) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    public LetterDraft {
        values = Map.copyOf(values);
    }

    public LetterDraft(String kind, UUID caseId, Recipient recipient, Map<String, String> values) {
        this(kind, caseId, recipient, values, null, null);
    }

    /** A moment as letters in any language write it. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** Who a letter goes to, by which channel, in which language. */
    public record Recipient(
            Party party, String id, String name, Channel channel, String address, Locale language, UUID organisation) {}

    /** The part a recipient has in the case. */
    public enum Party {
        NOTIFIER,
        SELLER,
        BUYER,
        MARKETPLACE
    }

    /** Mail, or the marketplace's own messages to its sellers. */
    public enum Channel {
        MAIL,
        MARKETPLACE
    }
}
