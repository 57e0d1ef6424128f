package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Forwards a complete appeal to the notifier. */
@Component
class ForwardAppealDelegate implements JavaDelegate {

    private final AppealLetters letters;

    ForwardAppealDelegate(AppealLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.forward(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
