package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the marketplace about the listing and tells the model whether there is one to take down. */
@Component
class ResolveListingDelegate implements JavaDelegate {

    private final ListingResolution resolution;
    private final SameListing others;

    ResolveListingDelegate(ListingResolution resolution, SameListing others) {
        this.resolution = resolution;
        this.others = others;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID caseId = UUID.fromString(execution.getProcessBusinessKey());
        boolean live = resolution.resolve(caseId);
        if (others.join(caseId)) {
            throw new BpmnError("inOtherCase");
        }
        execution.setVariable("listingLive", live);
    }
}
