package org.bonafide.takedown;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the strike. */
@Component
class RecordStrikeDelegate implements JavaDelegate {

    private final TakedownService service;

    RecordStrikeDelegate(TakedownService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.strike(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
