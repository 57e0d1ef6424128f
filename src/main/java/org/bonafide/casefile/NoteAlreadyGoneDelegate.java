package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that there is nothing to take down. */
@Component
class NoteAlreadyGoneDelegate implements JavaDelegate {

    private final CaseClosing closing;

    NoteAlreadyGoneDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.alreadyGone(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
