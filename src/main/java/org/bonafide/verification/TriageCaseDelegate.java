package org.bonafide.verification;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bonafide.regime.DeadlinesProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Triages the case, and tells the task that follows when it is due. */
@Component
class TriageCaseDelegate implements JavaDelegate {

    private final TriageService service;

    TriageCaseDelegate(TriageService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant verifyBy = service.triage(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable(DeadlinesProcess.VERIFY_BY, Variables.dateValue(Date.from(verifyBy), true));
    }
}
