package org.bonafide.verification;

import java.time.Clock;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Forbidden;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.regime.ReasonCodes;
import org.bonafide.task.WorkTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the reviewers' verdicts on notices. */
@Service
class VerificationService {

    private final VerificationRepository verifications;
    private final VerificationProcess process;
    private final CaseService cases;
    private final ReasonCodes reasons;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VerificationService(
            VerificationRepository verifications,
            VerificationProcess process,
            CaseService cases,
            ReasonCodes reasons,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verifications = verifications;
        this.process = process;
        this.cases = cases;
        this.reasons = reasons;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the verdict, moves the case on and completes the task.
     *
     * @throws Forbidden to somebody who acts for the rights holder whose notice it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verify(WorkTask task, VerifyNoticeController.Form form, Viewer viewer) {
        CaseFile file = cases.lock(task.subject());
        if (viewer.holders().contains(file.holder())) {
            throw new Forbidden("verifyNotice.ownNotice");
        }
        Verification verdict =
                Verification.of(file.id(), task.id(), form, grounds(file), viewer.username(), clock.instant());
        verifications.add(verdict);
        deadlines.end(file.id(), TriageService.deadline(file.lane(), file.triageRule()), "MET");
        if (verdict.outcome() != Verdict.ASK) {
            cases.setVerdict(file.id(), viewer.username(), verdict.takedownReason());
        }
        cases.advance(file.id(), verdict.outcome().next());
        events.publishEvent(new NoticeVerified(
                file.id(),
                verdict.outcome(),
                verdict.reasonCode(),
                verdict.cure(),
                verdict.questions(),
                verdict.note()));
        process.verified(task, viewer, verdict.outcome());
    }

    /** The reasons a verdict on this case may name today. */
    Grounds grounds(CaseFile file) {
        return new Grounds(
                reasons.of(ReasonCodes.Act.REFUSE, file.regime()),
                reasons.of(ReasonCodes.Act.TAKEDOWN, file.regime()),
                Grounds.usual(verifications.rightKind(file.ipRight())));
    }
}
