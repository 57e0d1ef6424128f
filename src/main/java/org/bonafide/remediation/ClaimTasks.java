package org.bonafide.remediation;

import java.math.BigDecimal;
import java.util.UUID;
import org.bonafide.casefile.CaseFactsReader;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.task.WorkTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What consumer care's two forms about a claim show beside them and do. */
@Component
class ClaimTasks {

    private final ClaimService claims;
    private final ClaimPayments payments;
    private final ClaimList list;
    private final RemediationProcess process;
    private final CaseFactsReader cases;

    ClaimTasks(
            ClaimService claims,
            ClaimPayments payments,
            ClaimList list,
            RemediationProcess process,
            CaseFactsReader cases) {
        this.claims = claims;
        this.payments = payments;
        this.list = list;
        this.process = process;
        this.cases = cases;
    }

    void prepare(WorkTask task, Viewer viewer, Model model) {
        model.addAttribute("section", "claims");
        model.addAttribute("claim", list.entry(task.item()));
        model.addAttribute("facts", cases.facts(task.subject(), viewer));
    }

    /** The amount the form begins with: all that is claimed. */
    BigDecimal claimed(String taskId) {
        return list.claimedIn(taskId).orElse(null);
    }

    void decide(WorkTask task, DecideClaimController.Form form, Viewer viewer) {
        UUID claim = task.item();
        switch (form.outcome()) {
            case PAY -> {
                require(form.amount() != null, "amount", "decideClaim.amount.missing");
                claims.decide(claim, ClaimState.APPROVED, form.amount(), form.reason());
            }
            case REJECT -> {
                require(form.reason() != null && !form.reason().isBlank(), "reason", "decideClaim.reason.missing");
                claims.decide(claim, ClaimState.REJECTED, null, form.reason());
            }
            case ASK -> {
                require(form.reason() != null && !form.reason().isBlank(), "reason", "decideClaim.question.missing");
                claims.decide(claim, ClaimState.ASKED, null, form.reason());
            }
        }
        process.decided(task, viewer, form.outcome().name());
    }

    void payByHand(WorkTask task, PayClaimByHandController.Form form, Viewer viewer) {
        payments.payByHand(task.item(), form.amount(), form.paidOn(), form.proof());
        process.paidByHand(task, viewer);
    }

    private static void require(boolean given, String field, String code) {
        if (!given) {
            throw new FormFault(field, code);
        }
    }
}
