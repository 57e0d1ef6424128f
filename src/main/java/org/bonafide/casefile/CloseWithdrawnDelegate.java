package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case that the notifier withdrew. */
@Component
class CloseWithdrawnDelegate implements JavaDelegate {

    private final CaseClosing closing;

    CloseWithdrawnDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.withdraw(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
