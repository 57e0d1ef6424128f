package org.bonafide.takedown;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** States the reasons. */
@Component
class IssueStatementOfReasonsDelegate implements JavaDelegate {

    private final StatementService service;

    IssueStatementOfReasonsDelegate(StatementService service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.issue(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
