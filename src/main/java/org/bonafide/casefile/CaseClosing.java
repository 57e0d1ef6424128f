package org.bonafide.casefile;

import java.util.List;
import java.util.UUID;
import org.bonafide.platform.ProcessMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings cases to their end as the model says, and tells the parties; harmless when run twice. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CaseClosing {

    private final CaseService cases;
    private final CaseLetters letters;
    private final ProcessMessages messages;
    private final JdbcClient jdbc;

    CaseClosing(CaseService cases, CaseLetters letters, ProcessMessages messages, JdbcClient jdbc) {
        this.cases = cases;
        this.letters = letters;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** Nothing to take down; its buyers are still to be helped. */
    public void alreadyGone(UUID caseId) {
        if (cases.lock(caseId).state() == CaseState.OPENED) {
            cases.advance(caseId, CaseState.GONE);
            letters.toNotifier("already-gone", caseId);
        }
    }

    /** The notifier did not complete the notice. */
    public void lapse(UUID caseId) {
        if (close(caseId, Outcome.LAPSED)) {
            letters.toNotifier("case-lapsed", caseId);
        }
    }

    /** The refusal stands; who complained has been told by the review, who did not is told now. */
    public void refuse(UUID caseId) {
        if (close(caseId, Outcome.REFUSED) && !exists("select 1 from refusal_complaint where case_id = ?", caseId)) {
            letters.toNotifier("case-refused", caseId);
        }
    }

    /** Appeal and remediation are over. */
    public void finish(UUID caseId) {
        Outcome outcome =
                switch (cases.lock(caseId).state()) {
                    case GONE -> Outcome.ALREADY_GONE;
                    case RESTORED -> Outcome.RESTORED;
                    default -> Outcome.REMOVED;
                };
        if (close(caseId, outcome)) {
            letters.toNotifier(
                    "case-closed-"
                            + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    caseId);
        }
    }

    /** What was done has been undone. */
    public void withdraw(UUID caseId) {
        if (close(caseId, Outcome.WITHDRAWN) || cases.withdrawClosed(caseId)) {
            letters.toNotifier("case-withdrawn", caseId);
            if (exists("select 1 from takedown where case_id = ? and act = 'REMOVE' and done_at is not null", caseId)) {
                letters.toSeller("case-withdrawn-seller", caseId);
            }
        }
    }

    /** The same listing is dealt with in the case it was joined to. */
    public void join(UUID caseId) {
        if (close(caseId, Outcome.JOINED)) {
            letters.ofJoining(caseId);
        }
    }

    /** @return false if it was closed before */
    private boolean close(UUID caseId, Outcome outcome) {
        boolean open = !cases.lock(caseId).isClosed();
        if (open) {
            if (outcome != Outcome.WITHDRAWN) {
                messages.giveWay(caseId, List.of("noticeWithdrawn"), name -> null);
            }
            cases.close(caseId, outcome);
        }
        return open;
    }

    private boolean exists(String rows, UUID caseId) {
        return jdbc.sql("select exists (" + rows + ")")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }
}
