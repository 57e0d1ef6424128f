package org.bonafide.verification;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the notifier of a refusal. */
@Component
class TellRefusalDelegate implements JavaDelegate {

    private final VerificationLetters service;

    TellRefusalDelegate(VerificationLetters service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.refuse(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
