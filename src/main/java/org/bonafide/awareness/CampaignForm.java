package org.bonafide.awareness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A campaign's text as counsel types it; {@code holder} only where counsel acts for several. */
record CampaignForm(
        UUID holder,
        @NotBlank(message = "{campaign.title.missing}") @Size(max = 120, message = "{campaign.title.tooLong}")
                String titleEn,
        @NotBlank(message = "{campaign.title.missing}") @Size(max = 120, message = "{campaign.title.tooLong}")
                String titleZh,
        @NotBlank(message = "{campaign.body.missing}") @Size(max = 4000, message = "{campaign.tooLong}") String bodyEn,
        @NotBlank(message = "{campaign.body.missing}") @Size(max = 4000, message = "{campaign.tooLong}") String bodyZh,
        @NotBlank(message = "{campaign.category.missing}") String category,
        @NotNull(message = "{campaign.startsOn.missing}") @DateTimeFormat(iso = ISO.DATE) LocalDate startsOn,
        @NotNull(message = "{campaign.endsOn.missing}") @DateTimeFormat(iso = ISO.DATE) LocalDate endsOn) {

    static CampaignForm blank(UUID holder) {
        return new CampaignForm(holder, null, null, null, null, null, null, null);
    }

    static CampaignForm of(Campaign c) {
        return new CampaignForm(
                c.holder(), c.titleEn(), c.titleZh(), c.bodyEn(), c.bodyZh(), c.category(), c.startsOn(), c.endsOn());
    }

    CampaignText text() {
        return new CampaignText(titleEn, titleZh, bodyEn, bodyZh, category, startsOn, endsOn);
    }
}
