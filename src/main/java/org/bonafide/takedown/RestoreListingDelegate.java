package org.bonafide.takedown;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the marketplace restore the listing; when it keeps failing, a person is to do it. */
@Component
class RestoreListingDelegate implements JavaDelegate {

    private final ListingCalls calls;

    RestoreListingDelegate(ListingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!calls.restore(UUID.fromString(execution.getProcessBusinessKey()))) {
            throw new BpmnError("marketplaceFailed");
        }
    }
}
