package org.bonafide.appeal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bonafide.regime.DeadlineLedger;

/**
 * What a seller reads of the own listing's case.
 *
 * @param holder who gave the notice: in matters of intellectual property the seller must know
 * @param mode how the law hears the appeal
 * @param wanted what the law wants said, besides why the removal is wrong
 * @param clock the time of the law until the restoration, while it runs; else null
 * @param until the end of the time to appeal or to complete the appeal; null where neither runs
 */
public record SellerPage(
        Facts facts,
        String stand,
        Appeal appeal,
        Instant until,
        List<Appeal> appeals,
        List<OpenClaim> claims,
        String mode,
        Set<String> wanted,
        DeadlineLedger.Deadline clock) {

    public SellerPage {
        wanted = Set.copyOf(wanted);
        appeals = List.copyOf(appeals);
        claims = List.copyOf(claims);
    }

    /** The facts of the case, and the statement of reasons where it is issued. */
    public record Facts(
            String reference,
            String title,
            String url,
            String sellerId,
            String sellerName,
            String sellerLanguage,
            String regime,
            String holder,
            String rightKind,
            String rightTitle,
            String rightNumber,
            String reasonCode,
            String ground,
            String facts,
            Boolean automatedDetection,
            String automatedDecision,
            Instant issuedAt,
            Instant removedAt) {

        /**
         * The half of a statement that is in the reader's language. A statement is issued in English, and below it in
         * the seller's language where that is another.
         */
        public String inLanguage(String text, String between, Locale reader) {
            int cut = text.indexOf(between);
            if (cut < 0) {
                return text;
            }
            return reader.getLanguage().equals("en") ? text.substring(0, cut) : text.substring(cut + between.length());
        }
    }

    /** A buyer's claim that the seller may pay at once; who the buyer is stays with the marketplace. */
    public record OpenClaim(
            UUID id, String reference, String orderId, BigDecimal amount, String currency, Instant receivedAt) {}
}
