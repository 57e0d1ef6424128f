package org.bonafide.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.CaseState;
import org.bonafide.evidence.Evidence;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.regime.DeadlineRule;
import org.bonafide.task.WorkTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes counsel's answer to what a reviewer asked, and gives the notice back to verification with a new due time. */
@Service
class CompletionService {

    private final CaseService cases;
    private final DeadlineLedger deadlines;
    private final EvidenceService evidence;
    private final CompleteNoticeProcess process;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompletionService(
            CaseService cases,
            DeadlineLedger deadlines,
            EvidenceService evidence,
            CompleteNoticeProcess process,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.process = process;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Counsel answered what was asked. */
    public record NoticeCompleted(UUID subject, String task, String answer, String listings, List<UUID> evidence)
            implements DomainEvent {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(WorkTask task, CompleteNoticeController.Form form, Viewer viewer) {
        String answer = NoticeSubmission.clean(form.answer());
        if (answer == null) {
            throw new FormFault("answer", "completeNotice.answer.missing");
        }
        CaseFile file = cases.lock(task.subject());
        List<UUID> given = new ArrayList<>(form.evidence() == null ? List.of() : form.evidence());
        evidence.storeAll(form.files(), form.capture().capture(clock), viewer).stream()
                .map(Evidence::id)
                .forEach(given::add);
        evidence.giveToCase(file.id(), given, "completeNotice", viewer);
        String listings = NoticeSubmission.clean(form.listings());
        keep(task, answer, listings, viewer);
        events.publishEvent(new NoticeCompleted(file.id(), task.id(), answer, listings, given));
        deadlines.end(file.id(), "completeNotice", "MET");
        backToVerification(file);
        process.completed(task, viewer);
    }

    private void keep(WorkTask task, String answer, String listings, Viewer viewer) {
        jdbc.sql(
                        """
                        insert into notice_completion (id, case_id, task, answer, listings, answered_by, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), task.subject(), task.id(), answer, listings, viewer.username(), Times.at(clock))
                .update();
    }

    private void backToVerification(CaseFile file) {
        String lane = file.lane() == null ? "STANDARD" : file.lane();
        DeadlineRule rule = deadlines.rule(file.id(), "verifyNotice." + lane, file.regime());
        Instant verifyBy = rule.after(clock.instant());
        cases.advance(file.id(), CaseState.AWAITING_VERIFICATION);
        cases.setTriage(file.id(), lane, file.priority(), verifyBy, file.triageRule(), rule.reference());
    }
}
