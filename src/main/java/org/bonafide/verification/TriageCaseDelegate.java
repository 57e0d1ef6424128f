package org.bonafide.verification;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Triages the case. */
@Component
class TriageCaseDelegate implements JavaDelegate {

    private final TriageService service;

    TriageCaseDelegate(TriageService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.triage(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
