package org.bonafide.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.task.WorkTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Records what the court or the authority decided that a restoration waited for. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CourtOutcomes {

    private final AppealRepository appeals;
    private final AnswerRepository answers;
    private final AppealEvidence evidence;
    private final AppealProcess process;
    private final CaseService cases;
    private final RestorationWindow window;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CourtOutcomes(
            AppealRepository appeals,
            AnswerRepository answers,
            AppealEvidence evidence,
            AppealProcess process,
            CaseService cases,
            RestorationWindow window,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.answers = answers;
        this.evidence = evidence;
        this.process = process;
        this.cases = cases;
        this.window = window;
        this.events = events;
        this.clock = clock;
    }

    /** For whom it was decided; an action that was withdrawn counts as one lost. */
    enum Outcome {
        FOR_HOLDER,
        FOR_SELLER,
        WITHDRAWN
    }

    /** What is recorded, and what shows it. */
    record Given(Outcome outcome, LocalDate decidedOn, String number, List<UUID> evidence, List<MultipartFile> files) {}

    record CourtOutcomeRecorded(
            UUID subject, UUID appeal, Outcome outcome, LocalDate decidedOn, String number, List<UUID> evidence)
            implements DomainEvent {}

    /** @throws FormFault if the decision's day is yet to come, or nothing shows it */
    void record(WorkTask task, Given given, Viewer viewer) {
        CaseFile file = cases.lock(task.subject());
        Appeal appeal = appeals.latest(file.id())
                .filter(a -> a.state() == Appeal.State.COMPLETE)
                .orElseThrow(() -> new NotFound("appeal of case " + file.id()));
        if (given.decidedOn().isAfter(LocalDate.now(clock))) {
            throw new FormFault("decidedOn", "recordCourtOutcome.decidedOn.future");
        }
        if (!AppealEvidence.any(given.evidence(), given.files())) {
            throw new FormFault("evidence", "recordCourtOutcome.evidence.missing");
        }
        answers.add(new AnswerRepository.CourtOutcome(
                Ids.next(),
                appeal.id(),
                given.outcome(),
                given.decidedOn(),
                given.number(),
                viewer.username(),
                clock.instant()));
        List<UUID> shown = evidence.give(file.id(), given.evidence(), given.files(), viewer, AppealEvidence.COURT);
        events.publishEvent(new CourtOutcomeRecorded(
                file.id(), appeal.id(), given.outcome(), given.decidedOn(), given.number(), shown));
        window.actionDecided(file, given.outcome() != Outcome.FOR_HOLDER);
        process.done(task, viewer, given.outcome());
    }
}
