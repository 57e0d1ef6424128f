package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The time of the law has run, or the law wants the listing back at once: no human decides. */
@Component
class RestoreByLawDelegate implements JavaDelegate {

    private final AppealClock clock;

    RestoreByLawDelegate(AppealClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clock.restoreByLaw(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
