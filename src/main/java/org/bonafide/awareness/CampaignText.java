package org.bonafide.awareness;

import java.time.LocalDate;
import java.util.List;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;

/**
 * What the public will read, where and when: all that both parties agree to.
 *
 * @param category of goods on whose pages it is shown; {@code all} for every page
 * @param startsOn the first day, UTC
 * @param endsOn the last day, UTC
 */
public record CampaignText(
        String titleEn,
        String titleZh,
        String bodyEn,
        String bodyZh,
        String category,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** The marketplace's kinds of goods, after the one for all. */
    static final List<String> CATEGORIES = List.of(
            "all", "software", "appliances", "electronics", "phones", "clothing", "shoes", "bags", "watches", "toys");

    public CampaignText {
        titleEn = plain(titleEn);
        titleZh = plain(titleZh);
        bodyEn = plain(bodyEn);
        bodyZh = plain(bodyZh);
    }

    /** Browsers send other line ends than programs do; the text is the same. */
    private static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** @throws FormFault at the field that the public could not be shown */
    void mustBeFit(LocalDate today) {
        if (!CATEGORIES.contains(category)) {
            throw new FormFault("category", "campaign.category.missing");
        }
        if (startsOn.isBefore(today)) {
            throw new FormFault("startsOn", "campaign.startsOn.past");
        }
        if (endsOn.isBefore(startsOn)) {
            throw new FormFault("endsOn", "campaign.endsOn.before");
        }
    }

    /** Names this exact text: SHA-256 over each part, preceded by its length, so that no two texts are written alike. */
    byte[] hash() {
        StringBuilder canonical = new StringBuilder();
        for (String part :
                List.of(titleEn, titleZh, bodyEn, bodyZh, category, startsOn.toString(), endsOn.toString())) {
            canonical.append(part.length()).append(':').append(part).append('\n');
        }
        return Hashes.sha256(canonical.toString());
    }
}
