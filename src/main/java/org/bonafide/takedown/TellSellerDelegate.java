package org.bonafide.takedown;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the seller of the takedown. */
@Component
class TellSellerDelegate implements JavaDelegate {

    private final SellerLetters service;

    TellSellerDelegate(SellerLetters service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.takenDown(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
