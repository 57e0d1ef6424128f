package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the seller that the appeal is not heard, and why. */
@Component
class DismissAppealDelegate implements JavaDelegate {

    private final AppealEndings endings;

    DismissAppealDelegate(AppealEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.dismiss(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
