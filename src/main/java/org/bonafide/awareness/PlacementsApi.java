package org.bonafide.awareness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bonafide.party.Languages;
import org.bonafide.platform.PublicUrl;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the marketplace which campaigns to show on a page now. */
@RestController
class PlacementsApi {

    private final CampaignRepository campaigns;
    private final CampaignReach reach;
    private final PublicUrl publicUrl;
    private final Clock clock;

    PlacementsApi(CampaignRepository campaigns, CampaignReach reach, PublicUrl publicUrl, Clock clock) {
        this.campaigns = campaigns;
        this.reach = reach;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** What to show. */
    record Placements(List<Placement> items) {}

    /**
     * One warning.
     *
     * @param url where the reader learns more
     * @param until from then on it must not be shown
     */
    record Placement(
            String reference, String title, String body, String category, String language, String url, Instant until) {}

    /**
     * @param category of the page's goods; campaigns for all goods come along; all campaigns where it is missing
     * @param language of the page; the request's own where it is missing
     */
    @GetMapping("/api/v1/awareness/placements")
    Placements placements(
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String language,
            Locale locale) {
        String wanted = category == null || category.isBlank() ? null : category.strip();
        String tag = language == null || language.isBlank()
                ? Languages.tag(locale)
                : Languages.locale(language).toLanguageTag();
        List<Campaign> shown = campaigns.published(LocalDate.now(clock), wanted);
        reach.shown(shown, CampaignReach.Place.PLACEMENT);
        return new Placements(shown.stream().map(c -> placement(c, tag)).toList());
    }

    private Placement placement(Campaign c, String tag) {
        String url = publicUrl.of("/safety?lang=" + tag + "#" + c.reference());
        return new Placement(c.reference(), c.title(tag), c.body(tag), c.category(), tag, url, c.closes());
    }
}
