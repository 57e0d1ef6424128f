package org.bonafide.awareness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bonafide.party.Organisation;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** For whom counsel may draft a campaign, and the example to begin with. */
@Component
class CampaignDrafts {

    private final PartyService parties;
    private final MessageSource messages;
    private final Clock clock;

    CampaignDrafts(PartyService parties, MessageSource messages, Clock clock) {
        this.parties = parties;
        this.messages = messages;
        this.clock = clock;
    }

    /** The rights holders counsel may speak for today. */
    List<Organisation> holders(Viewer viewer) {
        return viewer.holders().stream()
                .filter(viewer::actsFor)
                .map(parties::organisation)
                .filter(o -> o.kind() == Organisation.Kind.RIGHTS_HOLDER)
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    /** The one there is no choice of; null where there are several. */
    UUID onlyHolder(Viewer viewer) {
        List<Organisation> holders = holders(viewer);
        return holders.size() == 1 ? holders.get(0).id() : null;
    }

    UUID holder(CampaignForm form, Viewer viewer) {
        UUID holder = form.holder() == null ? onlyHolder(viewer) : form.holder();
        if (holder == null || holders(viewer).stream().noneMatch(o -> o.id().equals(holder))) {
            throw new FormFault("holder", "campaign.holder.missing");
        }
        return holder;
    }

    /** A text on counterfeit software that may be taken over or changed. */
    CampaignForm example(UUID holder) {
        LocalDate today = LocalDate.now(clock);
        return new CampaignForm(
                holder,
                text("campaign.example.title", Locale.ENGLISH),
                text("campaign.example.title", Locale.SIMPLIFIED_CHINESE),
                text("campaign.example.body", Locale.ENGLISH),
                text("campaign.example.body", Locale.SIMPLIFIED_CHINESE),
                "software",
                today,
                today.plusDays(29));
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
