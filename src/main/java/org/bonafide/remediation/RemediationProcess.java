package org.bonafide.remediation;

import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.ProcessMessages;
import org.bonafide.task.TaskDesk;
import org.bonafide.task.WorkTask;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What remediation tells its processes. */
@Component
class RemediationProcess {

    static final String CORRECTION = "alertsToBeCorrected";

    private final ProcessMessages messages;
    private final TaskDesk desk;
    private final RuntimeService runtime;

    RemediationProcess(ProcessMessages messages, TaskDesk desk, RuntimeService runtime) {
        this.messages = messages;
        this.desk = desk;
        this.runtime = runtime;
    }

    void claimReceived(UUID caseId, UUID claim) {
        messages.send(caseId, "claimReceived", Map.of(), Map.of("claimId", claim.toString()));
    }

    /** The claim's process is ending although the buyer answered or the seller agreed just in time: another run. */
    void claimReceivedAgain(UUID caseId, UUID claim) {
        messages.forgetFor(caseId, "claimAnswered", claim);
        claimReceived(caseId, claim);
    }

    void claimAnswered(UUID caseId, UUID claim) {
        messages.send(caseId, "claimAnswered", Map.of("claimId", claim.toString()), Map.of());
    }

    /** @param asked whether the process waits for the buyer; it then goes back to the decision first */
    void sellerPays(UUID caseId, UUID claim, boolean asked) {
        if (asked) {
            claimAnswered(caseId, claim);
        }
        messages.send(caseId, "sellerPays", Map.of("claimId", claim.toString()), Map.of());
    }

    void decided(WorkTask task, Viewer viewer, String outcome) {
        desk.complete(task, viewer, Map.of("decideClaimOutcome", outcome));
    }

    void paidByHand(WorkTask task, Viewer viewer) {
        desk.complete(task, viewer, Map.of());
    }

    void alertsToBeCorrected(UUID caseId) {
        messages.send(caseId, CORRECTION, Map.of(), Map.of());
    }

    /** Whether the remediation of the case still runs, and so waits for a correction. */
    boolean waits(UUID caseId) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("consumer-remediation")
                        .processInstanceBusinessKey(caseId.toString())
                        .count()
                > 0;
    }

    /** Messages to a remediation that is over would wait for ever. */
    void forget(UUID caseId) {
        messages.forget(caseId, "claimReceived", "claimAnswered", "sellerPays", CORRECTION);
    }
}
