package org.bonafide.appeal;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Forwards a complete appeal to the notifier; what the law has run from then on is started. */
@Component
class ForwardAppealDelegate implements JavaDelegate {

    private final ClockStart clock;

    ForwardAppealDelegate(ClockStart clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clock.forward(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
