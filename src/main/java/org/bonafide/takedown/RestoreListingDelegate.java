package org.bonafide.takedown;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the marketplace restore the listing; when it keeps failing, a person is to do it; stopped, nobody. */
@Component
class RestoreListingDelegate implements JavaDelegate {

    private final ListingCalls calls;

    RestoreListingDelegate(ListingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        switch (calls.restore(UUID.fromString(execution.getProcessBusinessKey()))) {
            case BY_HAND -> throw new BpmnError("marketplaceFailed");
            case STOPPED -> throw new BpmnError("restorationStopped");
            case DONE -> {
                // the listing is up, or another case keeps it down
            }
        }
    }
}
