package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose listing another open case deals with. */
@Component
class JoinCaseDelegate implements JavaDelegate {

    private final CaseClosing closing;

    JoinCaseDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.join(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
