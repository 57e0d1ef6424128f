package org.bonafide.takedown;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Undoes what a withdrawn notice led to. */
@Component
class UndoMeasuresDelegate implements JavaDelegate {

    private final RestorationService service;

    UndoMeasuresDelegate(RestorationService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.undo(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
