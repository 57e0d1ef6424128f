package org.bonafide.remediation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a claim lapse whose buyer did not answer. */
@Component
class LapseClaimDelegate implements JavaDelegate {

    private final ClaimService claims;

    LapseClaimDelegate(ClaimService claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.lapse(UUID.fromString((String) execution.getVariable("claimId")));
    }
}
