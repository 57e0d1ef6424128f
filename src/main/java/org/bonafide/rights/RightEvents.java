package org.bonafide.rights;

import java.util.List;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;

/** What happens to a right; each becomes part of its history. */
public final class RightEvents {

    private RightEvents() {}

    /** Counsel began to write down a right. */
    record RightDrafted(UUID subject, UUID holder, RightFacts after) implements DomainEvent {}

    /** Counsel changed what is proposed. */
    record RightEdited(UUID subject, RightSubmission.Purpose purpose, RightFacts before, RightFacts after)
            implements DomainEvent {}

    /** A file was added as proof. */
    record CertificateGiven(UUID subject, UUID evidence, String file, String sha256) implements DomainEvent {}

    /** A file was taken out of what is not submitted yet. */
    record CertificateRemoved(UUID subject, UUID evidence) implements DomainEvent {}

    /** Counsel asked the marketplace to enter it. */
    record RightSubmitted(UUID subject, RightSubmission.Purpose purpose, RightFacts facts, List<UUID> files)
            implements DomainEvent {}

    /** Counsel took it back to go on writing. */
    record RightRecalled(UUID subject, RightSubmission.Purpose purpose) implements DomainEvent {}

    /** Counsel gave it up before it was entered. */
    record RightDropped(UUID subject, RightSubmission.Purpose purpose) implements DomainEvent {}

    /** The marketplace entered it; {@code before} is null for a new right. */
    public record RightApproved(
            UUID subject, UUID submission, RightSubmission.Purpose purpose, RightFacts before, RightFacts after)
            implements DomainEvent {}

    /** The marketplace did not enter it. */
    public record RightRejected(
            UUID subject, UUID submission, RightSubmission.Purpose purpose, String rightReason, String note)
            implements DomainEvent {}

    /** Counsel took the right out of the registry: no notice rests on it any more. */
    record RightRetired(UUID subject, String reason) implements DomainEvent {}

    /** The holder told what the genuine article costs. */
    record GenuinePriceSet(UUID subject, GenuinePrice before, GenuinePrice after) implements DomainEvent {}

    /** Counsel was reminded that it ends. */
    record ExpiryReminded(UUID subject, int daysBefore, java.time.LocalDate lastDay, String ruleVersion)
            implements DomainEvent {}
}
