package org.bonafide.remediation;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Corrects the alerts of a case that turned out wrong. */
@Component
class CorrectAlertsDelegate implements JavaDelegate {

    private final AlertService alerts;

    CorrectAlertsDelegate(AlertService alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alerts.correct(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
