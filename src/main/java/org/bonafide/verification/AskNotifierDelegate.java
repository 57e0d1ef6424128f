package org.bonafide.verification;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the notifier. */
@Component
class AskNotifierDelegate implements JavaDelegate {

    private final VerificationLetters service;

    AskNotifierDelegate(VerificationLetters service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.ask(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
