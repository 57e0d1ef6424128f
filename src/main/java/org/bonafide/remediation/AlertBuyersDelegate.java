package org.bonafide.remediation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Alerts each buyer of the listing. */
@Component
class AlertBuyersDelegate implements JavaDelegate {

    private final AlertService alerts;

    AlertBuyersDelegate(AlertService alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alerts.alertBuyers(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
