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

    /** Whether the listing is down because of this case. */
    public boolean listingRemoved(DelegateExecution execution) {
        return cases.get(UUID.fromString(execution.getProcessBusinessKey())).listingRemoved();
    }
}
