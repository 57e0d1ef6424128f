package org.bonafide.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.appeal.AppealAnswers.Given;
import org.bonafide.appeal.LateAction.Waiting;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.evidence.Capture;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Ids;
import org.bonafide.takedown.RestorationService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an action or complaint that the notifier shows while a due restoration waits for the marketplace. Shown in the
 * law's time and before the listing is up, it stops the restoration; later, it is recorded and said to be too late.
 */
@Service
@Transactional
class LateActions {

    private final LateAction waiting;
    private final AppealRepository appeals;
    private final AnswerRepository answers;
    private final AppealEvidence evidence;
    private final AppealClock clocks;
    private final ClockLetters told;
    private final AppealProcess process;
    private final RestorationService restoration;
    private final CaseService cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LateActions(
            LateAction waiting,
            AppealRepository appeals,
            AnswerRepository answers,
            AppealEvidence evidence,
            AppealClock clocks,
            ClockLetters told,
            AppealProcess process,
            RestorationService restoration,
            CaseService cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waiting = waiting;
        this.appeals = appeals;
        this.answers = answers;
        this.evidence = evidence;
        this.clocks = clocks;
        this.told = told;
        this.process = process;
        this.restoration = restoration;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** The restoration was under way, and stops until the action or complaint is decided. */
    record RestorationStopped(UUID subject, UUID appeal, AppealAnswer answer, Instant latest, List<UUID> evidence)
            implements DomainEvent {}

    /** The law's time for it was over, so the restoration goes on. */
    record ActionShownTooLate(UUID subject, UUID appeal, AppealAnswer answer, Instant latest, List<UUID> evidence)
            implements DomainEvent {}

    /**
     * Records it, and stops the restoration if it is in time.
     *
     * @return whether it is in time
     * @throws org.bonafide.platform.Conflict if no restoration waits any more
     * @throws org.bonafide.platform.FormFault if it does not say or show what it must
     */
    boolean show(String reference, Given given, Viewer viewer) {
        UUID caseId = waiting.of(reference, viewer).file().id();
        // Calls before case, as whoever restores locks them; then nobody is asking the marketplace for anything.
        restoration.holdCalls(caseId);
        cases.lock(caseId);
        Waiting now = waiting.of(reference, viewer);
        BlockProof.check(given, now.terms(), LocalDate.now(clock));
        AppealAnswer answer = answer(caseId, given, now.tooLate(), viewer);
        answers.add(answer);
        Capture capture = given.capture() == null ? null : given.capture().capture(clock);
        List<UUID> shown =
                evidence.give(caseId, given.evidence(), given.files(), capture, viewer, AppealEvidence.ANSWER);
        if (now.tooLate()) {
            events.publishEvent(new ActionShownTooLate(caseId, answer.appeal(), answer, now.until(), shown));
            told.tooLate(now.file(), answer, now.until());
        } else {
            events.publishEvent(new RestorationStopped(caseId, answer.appeal(), answer, now.until(), shown));
            stop(now.file(), answer);
        }
        return !now.tooLate();
    }

    private void stop(CaseFile file, AppealAnswer answer) {
        restoration.stop(file.id());
        process.stopRestoration(file.id());
        clocks.block(file, answer);
    }

    private AppealAnswer answer(UUID caseId, Given given, boolean tooLate, Viewer viewer) {
        return new AppealAnswer(
                Ids.next(),
                appeals.latest(caseId).orElseThrow().id(),
                AppealAnswer.Outcome.BLOCK,
                given.blockType(),
                given.court(),
                given.number(),
                given.filedOn(),
                null,
                viewer.username(),
                clock.instant(),
                tooLate);
    }
}
