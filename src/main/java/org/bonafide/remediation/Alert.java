package org.bonafide.remediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.bonafide.letter.LetterDraft.Channel;
import org.bonafide.letter.LetterDraft.Party;
import org.bonafide.letter.LetterDraft.Recipient;
import org.bonafide.party.Languages;

/**
 * One purchase of a listing that was found to infringe, and how far its buyer has been told.
 *
 * @param amount what was paid in all
 * @param digital nothing was shipped: a code, an account, a download
 * @param alertedAt null until the buyer has been written to
 * @param correctedAt set when the case turned out wrong
 */
record Alert(
        UUID id,
        UUID caseId,
        String orderId,
        String buyerId,
        String buyerName,
        String buyerAddress,
        String language,
        boolean digital,
        BigDecimal amount,
        String currency,
        Instant orderedAt,
        Instant alertedAt,
        Instant correctedAt) {

    Locale locale() {
        return Languages.locale(language);
    }

    /** Where letters to the buyer go. */
    Recipient recipient() {
        return new Recipient(Party.BUYER, buyerId, buyerName, Channel.MAIL, buyerAddress, locale(), null);
    }
}
