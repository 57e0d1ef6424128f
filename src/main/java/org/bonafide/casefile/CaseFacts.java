package org.bonafide.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.evidence.Capture;
import org.bonafide.evidence.ScanState;
import org.bonafide.platform.FileSize;

/**
 * What a person sees of a case beside the form they fill in; what is not for them is null or left out.
 *
 * @param due what is awaited in this state, and until when; its instant is null where nothing is
 * @param said what was said and done before, oldest first
 * @param checks what the notifier checked before sending, one by one; empty where it is not for the viewer
 * @param showsWork whether the viewer sees counsel's work product, evidence included
 */
public record CaseFacts(
        CaseFile file,
        Notice notice,
        Right right,
        Snapshot snapshot,
        Seller seller,
        Claims claims,
        Due due,
        Related related,
        List<CaseConnection> connections,
        List<EvidenceItem> evidence,
        List<Said> said,
        List<Check> checks,
        boolean showsWork) {

    public CaseFacts {
        connections = List.copyOf(connections);
        evidence = List.copyOf(evidence);
        said = List.copyOf(said);
        checks = List.copyOf(checks);
    }

    /** One thing that was checked before sending; {@code file} is the name of its evidence. */
    public record Check(String kind, LocalDate on, String by, String result, UUID evidence, String file) {}

    /**
     * The notice, and the one line of it that this case is about.
     *
     * @param goodFaithFile what the notifier checked before sending; null if there is none, or it is not for the viewer
     */
    public record Notice(
            String reference,
            String description,
            boolean goodFaith,
            boolean accuracy,
            boolean authority,
            String statementsWording,
            String signature,
            String goodFaithFile,
            String language,
            Instant submittedAt,
            String submittedBy,
            String holderName,
            String lineRaw,
            String lineReason,
            String lineNote) {}

    /** The right it is given under. */
    public record Right(
            String kind,
            String title,
            String number,
            String office,
            String jurisdictions,
            String classes,
            String owner,
            LocalDate validFrom,
            LocalDate validUntil,
            String state,
            BigDecimal genuinePriceMin,
            BigDecimal genuinePriceMax,
            String genuineCurrency) {}

    /** When the marketplace was asked, and the hash of its answer. */
    public record Snapshot(Instant takenAt, String sha256) {}

    /**
     * Who sells it.
     *
     * @param openStrikes null where it is not for the viewer
     */
    public record Seller(String id, String name, String language, Integer openStrikes, boolean authorised) {}

    /** How many buyers were told and how many claimed. */
    public record Claims(int alerts, int claims, int open, int paid) {}

    /**
     * What is awaited.
     *
     * @param kind the kind of the deadline, or of the task
     * @param waitingFor the open task that the state sentence speaks of; null for none
     */
    public record Due(String kind, Instant at, String waitingFor) {}

    /** Other cases: of the same notice (and how many there are), on the same listing, of the same seller. */
    public record Related(
            int siblingCount,
            List<RelatedCase> siblings,
            List<RelatedCase> sameListing,
            List<RelatedCase> sameSeller) {}

    /** One other case. */
    public record RelatedCase(
            String reference, String title, CaseState state, Outcome outcome, String holderName, Instant openedAt) {}

    /**
     * A file.
     *
     * @param scope NOTICE, LINE or CASE: what it was given for
     * @param purpose of a file given in the course of the case
     * @param namedType what its name claims where the content says otherwise
     * @param capture what is stated of how it was made; null for nothing
     */
    public record EvidenceItem(
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            String scope,
            String purpose,
            String givenBy,
            Instant givenAt,
            String namedType,
            Capture capture,
            ScanState scan) {

        public String sizeText() {
            return FileSize.text(size);
        }
    }

    /**
     * One thing that was said or done.
     *
     * @param kind verification, completion, complaint, complaintDecision, takedown, restoration, appeal, appealDecision,
     *     appealAnswer, courtOutcome
     * @param by the person's name
     * @param outcome what was decided, in the words of that form
     * @param text what was written for others to read; null where it is not for the viewer
     * @param detail what belongs to it: how to cure, the supplier, the court and number
     * @param note internal; null for all but the marketplace's reviewers and the auditor
     */
    public record Said(
            String kind,
            Instant at,
            String by,
            String outcome,
            String reasonCode,
            String text,
            String detail,
            String note,
            Integer attempts) {}

    /** The listing's price in percent of the lowest genuine price; null where they cannot be compared. */
    public Integer pricePercent() {
        BigDecimal genuine = right.genuinePriceMin();
        if (file.listingPrice() == null
                || genuine == null
                || genuine.signum() <= 0
                || !file.listingCurrency().equals(right.genuineCurrency())) {
            return null;
        }
        return file.listingPrice()
                .multiply(BigDecimal.valueOf(100))
                .divide(genuine, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** The state in one sentence. */
    public StateSentence sentence() {
        return StateSentence.of(file, notice.holderName(), due);
    }

    /** Where the listing is, if a browser may be led there; null for anything but http and https. */
    public String listingLink() {
        return file.url().matches("(?i)https?://[^\\s]+") ? file.url() : null;
    }
}
