package org.bonafide.remediation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the buyers of the listing. */
@Component
class FindBuyersDelegate implements JavaDelegate {

    private final AlertService alerts;

    FindBuyersDelegate(AlertService alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("buyersFound", alerts.findBuyers(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
