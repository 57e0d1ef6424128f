package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells both parties that the listing is back. */
@Component
class TellRestoredDelegate implements JavaDelegate {

    private final AppealEndings endings;

    TellRestoredDelegate(AppealEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.tellRestored(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
