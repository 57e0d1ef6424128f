package org.bonafide.remediation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the seller of a claim. */
@Component
class TellSellerOfClaimDelegate implements JavaDelegate {

    private final ClaimLetters letters;

    TellSellerOfClaimDelegate(ClaimLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.tellSeller(UUID.fromString((String) execution.getVariable("claimId")));
    }
}
