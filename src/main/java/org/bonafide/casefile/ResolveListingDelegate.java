package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the marketplace about the listing and tells the model whether there is one to take down. */
@Component
class ResolveListingDelegate implements JavaDelegate {

    private final ListingResolution resolution;

    ResolveListingDelegate(ListingResolution resolution) {
        this.resolution = resolution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean live = resolution.resolve(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable("listingLive", live);
    }
}
