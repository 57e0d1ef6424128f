package org.bonafide.awareness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a campaign: submitted, approved or sent back, published, ended, reviewed. */
@Service
@Transactional
public class CampaignService {

    private static final String HOLDER = "RIGHTS_HOLDER";
    private static final String MARKETPLACE = "MARKETPLACE";

    private final CampaignRepository campaigns;
    private final CampaignProcess process;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            CampaignProcess process,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.process = process;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** The rights holder submits a text, and by that agrees to it. */
    public String submit(UUID holder, CampaignText text, Viewer viewer) {
        text.mustBeFit(LocalDate.now(clock));
        if (!viewer.actsFor(holder)) {
            throw new NotFound("holder " + holder);
        }
        UUID id = Ids.next();
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        String reference = "K-%d-%06d".formatted(year, campaigns.nextReference());
        campaigns.add(id, reference, holder, text, viewer.username(), clock.instant());
        campaigns.approve(id, HOLDER, text.hash(), viewer.username(), clock.instant());
        events.publishEvent(new Campaign.CampaignSubmitted(id, reference, holder, text, Hashes.hex(text.hash())));
        process.start(id);
        return reference;
    }

    /**
     * The marketplace agrees to the text as it was shown.
     *
     * @param shownHash of the text on the approver's page; null when the API was used without looking
     * @throws Conflict if it is another text by now
     */
    void approve(UUID id, String shownHash, String comment, Viewer viewer) {
        Campaign campaign = lock(id);
        campaign.mustBe(CampaignState.SUBMITTED);
        if (shownHash != null && !shownHash.equals(campaign.textHash())) {
            throw new Conflict("campaign.textChanged", campaign.reference(), clock.instant());
        }
        if (!campaign.closes().isAfter(clock.instant())) {
            throw new FormFault("outcome", "campaign.over");
        }
        campaigns.approve(id, MARKETPLACE, campaign.text().hash(), viewer.username(), clock.instant());
        campaigns.setState(id, CampaignState.APPROVED);
        deadlines.end(id, "approveCampaign", "MET");
        events.publishEvent(new Campaign.CampaignApproved(id, campaign.textHash(), comment));
    }

    /** The marketplace wants the text changed. */
    void sendBack(UUID id, String comment) {
        lock(id).mustBe(CampaignState.SUBMITTED);
        campaigns.setComment(id, comment);
        campaigns.setState(id, CampaignState.TO_BE_REVISED);
        deadlines.end(id, "approveCampaign", "MET");
        events.publishEvent(new Campaign.CampaignSentBack(id, comment));
    }

    /** The rights holder submits a new text, and by that agrees to it. */
    void revise(UUID id, CampaignText text, Viewer viewer) {
        text.mustBeFit(LocalDate.now(clock));
        Campaign campaign = lock(id);
        campaign.mustBe(CampaignState.TO_BE_REVISED);
        campaigns.setText(id, text);
        campaigns.setState(id, CampaignState.SUBMITTED);
        campaigns.approve(id, HOLDER, text.hash(), viewer.username(), clock.instant());
        deadlines.end(id, "reviseCampaign", "MET");
        events.publishEvent(new Campaign.CampaignRevised(id, campaign.text(), text, Hashes.hex(text.hash())));
    }

    /**
     * Publishes on the first day; one whose last day was over before it could be is not published.
     *
     * @throws IllegalStateException unless both parties agreed to exactly this text
     */
    void publish(UUID id) {
        Campaign campaign = lock(id);
        if (campaign.state() == CampaignState.PUBLISHED || !campaign.closes().isAfter(clock.instant())) {
            return;
        }
        if (!agreed(campaign, HOLDER) || !agreed(campaign, MARKETPLACE)) {
            throw new IllegalStateException("Campaign " + campaign.reference()
                    + " has a text that not both parties agreed to: " + campaign.textHash());
        }
        campaigns.setPublished(id, clock.instant());
        events.publishEvent(new Campaign.CampaignPublished(id, campaign.textHash()));
    }

    private boolean agreed(Campaign campaign, String party) {
        byte[] hash = campaign.text().hash();
        return campaigns.approvals(campaign.id()).stream()
                .anyMatch(a -> a.party().equals(party) && Arrays.equals(a.textHash(), hash));
    }

    void end(UUID id) {
        Campaign campaign = lock(id);
        if (campaign.state() == CampaignState.APPROVED || campaign.state() == CampaignState.PUBLISHED) {
            campaigns.setEnded(id, clock.instant());
            events.publishEvent(new Campaign.CampaignEnded(id, campaign.state() == CampaignState.PUBLISHED));
        }
    }

    void review(UUID id, String results) {
        lock(id).mustBe(CampaignState.ENDED);
        campaigns.setResults(id, results);
        deadlines.end(id, "reviewCampaignResults", "MET");
        events.publishEvent(new Campaign.CampaignReviewed(id, results));
    }

    private Campaign lock(UUID id) {
        return campaigns.lock(id).orElseThrow(() -> new NotFound("campaign " + id));
    }
}
