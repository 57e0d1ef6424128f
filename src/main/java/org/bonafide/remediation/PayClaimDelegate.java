package org.bonafide.remediation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the payment provider pay a claim; what it cannot pay goes to a person. */
@Component
class PayClaimDelegate implements JavaDelegate {

    private final ClaimPayments payments;

    PayClaimDelegate(ClaimPayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!payments.pay(UUID.fromString((String) execution.getVariable("claimId")))) {
            throw new BpmnError("paymentFailed");
        }
    }
}
