package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells both parties that the listing stays removed. */
@Component
class TellKeptRemovedDelegate implements JavaDelegate {

    private final AppealEndings endings;

    TellKeptRemovedDelegate(AppealEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.tellKeptRemoved(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
