package org.bonafide.takedown;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the marketplace remove the listing; when it keeps failing, a person is to do it. */
@Component
class RemoveListingDelegate implements JavaDelegate {

    private final ListingCalls calls;

    RemoveListingDelegate(ListingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!calls.remove(UUID.fromString(execution.getProcessBusinessKey()))) {
            throw new BpmnError("marketplaceFailed");
        }
    }
}
