package org.bonafide.remediation;

import java.util.UUID;
import org.bonafide.platform.ProcessMessages;
import org.bonafide.takedown.ListingRestored;
import org.bonafide.takedown.MeasuresUndone;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears that a case turned out wrong, and has its alerts corrected: by its process, or at once where none waits. */
@Component
class Correction {

    private final RemediationProcess process;
    private final ProcessMessages messages;
    private final AlertService alerts;
    private final TransactionTemplate transaction;

    Correction(
            RemediationProcess process,
            ProcessMessages messages,
            AlertService alerts,
            TransactionTemplate transaction) {
        this.process = process;
        this.messages = messages;
        this.alerts = alerts;
        this.transaction = transaction;
    }

    @EventListener
    void restored(ListingRestored event) {
        correct(event.subject());
    }

    @EventListener
    void undone(MeasuresUndone event) {
        correct(event.subject());
    }

    private void correct(UUID caseId) {
        if (process.waits(caseId)) {
            process.alertsToBeCorrected(caseId);
        } else {
            alerts.correct(caseId);
        }
    }

    /** A remediation may end just after it was told: then nobody hears it, and the alerts are corrected here. */
    @Scheduled(fixedDelayString = "${bonafide.correction-delay:PT30S}")
    void correctWhatNobodyHeard() {
        messages.waitingFor(RemediationProcess.CORRECTION).stream()
                .filter(caseId -> !process.waits(caseId))
                .forEach(caseId -> transaction.executeWithoutResult(t -> alerts.correct(caseId)));
    }
}
