package org.bonafide.awareness;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a campaign after its last day. */
@Component
class EndCampaignDelegate implements JavaDelegate {

    private final CampaignService campaigns;

    EndCampaignDelegate(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        campaigns.end(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
