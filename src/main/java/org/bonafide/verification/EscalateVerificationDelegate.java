package org.bonafide.verification;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes an overdue verification more urgent. */
@Component
class EscalateVerificationDelegate implements JavaDelegate {

    private final TriageService service;

    EscalateVerificationDelegate(TriageService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.escalate(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
