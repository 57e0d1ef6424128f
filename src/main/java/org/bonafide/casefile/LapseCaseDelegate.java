package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose notice was not completed. */
@Component
class LapseCaseDelegate implements JavaDelegate {

    private final CaseClosing closing;

    LapseCaseDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.lapse(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
