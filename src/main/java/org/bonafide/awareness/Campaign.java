package org.bonafide.awareness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;

/**
 * A warning to the public by a rights holder and the marketplace together.
 *
 * @param comment what the marketplace wants changed
 * @param results what the rights holder makes of it in the end
 */
record Campaign(
        UUID id,
        String reference,
        UUID holder,
        String titleEn,
        String titleZh,
        String bodyEn,
        String bodyZh,
        String category,
        LocalDate startsOn,
        LocalDate endsOn,
        CampaignState state,
        String comment,
        Instant publishedAt,
        Instant endedAt,
        String results,
        String createdBy,
        Instant createdAt,
        long version) {

    record CampaignSubmitted(UUID subject, String reference, UUID holder, CampaignText text, String textSha256)
            implements DomainEvent {}

    record CampaignApproved(UUID subject, String textSha256, String comment) implements DomainEvent {}

    record CampaignSentBack(UUID subject, String comment) implements DomainEvent {}

    record CampaignRevised(UUID subject, CampaignText before, CampaignText after, String textSha256)
            implements DomainEvent {}

    record CampaignPublished(UUID subject, String textSha256) implements DomainEvent {}

    record CampaignEnded(UUID subject, boolean wasPublished) implements DomainEvent {}

    record CampaignReviewed(UUID subject, String results) implements DomainEvent {}

    CampaignText text() {
        return new CampaignText(titleEn, titleZh, bodyEn, bodyZh, category, startsOn, endsOn);
    }

    public String textHash() {
        return Hashes.hex(text().hash());
    }

    /** The first instant of the first day. */
    Instant opens() {
        return startsOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The instant after the last day. */
    Instant closes() {
        return endsOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** @throws Conflict unless it stands so */
    void mustBe(CampaignState wanted) {
        if (state != wanted) {
            throw new Conflict("campaign.moved", reference, null);
        }
    }

    /** In the language of a tag such as {@code zh-CN}. */
    public String title(String language) {
        return language.startsWith("zh") ? titleZh : titleEn;
    }

    public String body(String language) {
        return language.startsWith("zh") ? bodyZh : bodyEn;
    }
}
