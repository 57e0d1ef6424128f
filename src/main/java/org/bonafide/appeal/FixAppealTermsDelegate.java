package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fixes by which law the appeal is heard: what changes later leaves this case as it is. */
@Component
class FixAppealTermsDelegate implements JavaDelegate {

    private final AppealClock clock;

    FixAppealTermsDelegate(AppealClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("appealMode", clock.fixTerms(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
