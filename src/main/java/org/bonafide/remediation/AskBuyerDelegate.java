package org.bonafide.remediation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the buyer what consumer care wants to know. */
@Component
class AskBuyerDelegate implements JavaDelegate {

    private final ClaimLetters letters;

    AskBuyerDelegate(ClaimLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.tellBuyer(UUID.fromString((String) execution.getVariable("claimId")));
    }
}
