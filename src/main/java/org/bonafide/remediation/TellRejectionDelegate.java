package org.bonafide.remediation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the buyer that the claim was rejected, and why. */
@Component
class TellRejectionDelegate implements JavaDelegate {

    private final ClaimLetters letters;

    TellRejectionDelegate(ClaimLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.tellBuyer(UUID.fromString((String) execution.getVariable("claimId")));
    }
}
