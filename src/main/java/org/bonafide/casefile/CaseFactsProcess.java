package org.bonafide.casefile;

import java.util.UUID;
import org.bonafide.platform.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the models ask of a case. */
@Component("caseFacts")
@ForModels
public class CaseFactsProcess {

    private final CaseService cases;

    CaseFactsProcess(CaseService cases) {
        this.cases = cases;
    }

    /**
     * Whether the listing is down because of this case, or may be: an order to remove it that was cut short, by a
     * withdrawal or by a call without an answer, may have been carried out all the same.
     */
    public boolean listingRemoved(DelegateExecution execution) {
        return cases.mayBeDown(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
