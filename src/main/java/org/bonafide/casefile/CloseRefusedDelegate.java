package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose refusal stands. */
@Component
class CloseRefusedDelegate implements JavaDelegate {

    private final CaseClosing closing;

    CloseRefusedDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.refuse(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
