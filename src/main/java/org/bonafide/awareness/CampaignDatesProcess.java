package org.bonafide.awareness;

import java.util.Date;
import java.util.UUID;
import org.bonafide.platform.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the model publishes and ends a campaign. */
@Component("campaignDates")
@ForModels
public class CampaignDatesProcess {

    private final CampaignRepository campaigns;

    CampaignDatesProcess(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    /** The first instant of the first day, UTC. */
    public Date publicationDate(DelegateExecution execution) {
        return Date.from(campaign(execution).opens());
    }

    /** The end of the last day, UTC. */
    public Date endDate(DelegateExecution execution) {
        return Date.from(campaign(execution).closes());
    }

    private Campaign campaign(DelegateExecution execution) {
        return campaigns
                .find(UUID.fromString(execution.getProcessBusinessKey()))
                .orElseThrow();
    }
}
