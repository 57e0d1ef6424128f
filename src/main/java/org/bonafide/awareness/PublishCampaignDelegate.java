package org.bonafide.awareness;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes a campaign on its first day. */
@Component
class PublishCampaignDelegate implements JavaDelegate {

    private final CampaignService campaigns;

    PublishCampaignDelegate(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        campaigns.publish(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
