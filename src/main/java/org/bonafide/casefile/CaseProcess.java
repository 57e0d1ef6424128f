package org.bonafide.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What the case tells its process. */
@Component
class CaseProcess {

    /** The spine. */
    static final String KEY = "infringement-case";

    /** What undoes a case that is over. */
    private static final String LATE_WITHDRAWAL = "late-withdrawal";

    private final RuntimeService runtime;

    CaseProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(UUID caseId) {
        runtime.startProcessInstanceByKey(KEY, caseId.toString());
    }

    void startLateWithdrawal(UUID caseId) {
        runtime.startProcessInstanceByKey(LATE_WITHDRAWAL, caseId.toString());
    }
}
