package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case when both branches are done. */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final CaseClosing closing;

    CloseCaseDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.finish(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
