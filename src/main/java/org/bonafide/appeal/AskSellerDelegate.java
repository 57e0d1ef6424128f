package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the seller for what is missing. */
@Component
class AskSellerDelegate implements JavaDelegate {

    private final AppealLetters letters;

    AskSellerDelegate(AppealLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.askSeller(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
