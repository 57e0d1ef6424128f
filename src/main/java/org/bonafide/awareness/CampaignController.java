package org.bonafide.awareness;

import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of campaigns, and one campaign with its texts, agreements and reach. */
@Controller
@RequestMapping("/campaigns")
class CampaignController {

    private final CampaignList list;
    private final CampaignRepository campaigns;
    private final CampaignReach reach;
    private final PartyService parties;

    CampaignController(CampaignList list, CampaignRepository campaigns, CampaignReach reach, PartyService parties) {
        this.list = list;
        this.campaigns = campaigns;
        this.reach = reach;
        this.parties = parties;
    }

    @GetMapping
    String list(@RequestParam(required = false) String after, Viewer viewer, Model model) {
        model.addAttribute("campaigns", list.page(viewer, after));
        return "awareness/campaigns";
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, Viewer viewer, Model model) {
        Campaign campaign = campaigns.find(reference, viewer).orElseThrow(() -> new NotFound("campaign " + reference));
        model.addAttribute("campaign", campaign);
        model.addAttribute("holder", parties.organisation(campaign.holder()).name());
        model.addAttribute("approvals", campaigns.approvals(campaign.id()));
        model.addAttribute("reach", reach.of(campaign.id()));
        return "awareness/campaign";
    }
}
