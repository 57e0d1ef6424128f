package org.bonafide.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.appeal.AppealAnswer.BlockType;
import org.bonafide.appeal.AppealAnswer.Outcome;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.evidence.Capture;
import org.bonafide.evidence.CaptureForm;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.AppealTerms;
import org.bonafide.regime.AppealTerms.Mode;
import org.bonafide.regime.WorkCalendar;
import org.bonafide.task.WorkTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The notifier's part: answers an appeal; going to court or to an authority must be shown, not said. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AppealAnswers {

    private final AppealRepository appeals;
    private final AnswerRepository answers;
    private final AppealEvidence evidence;
    private final AppealClock clocks;
    private final RestorationWindow window;
    private final AppealProcess process;
    private final CaseService cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealAnswers(
            AppealRepository appeals,
            AnswerRepository answers,
            AppealEvidence evidence,
            AppealClock clocks,
            RestorationWindow window,
            AppealProcess process,
            CaseService cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.answers = answers;
        this.evidence = evidence;
        this.clocks = clocks;
        this.window = window;
        this.process = process;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** What is answered; the parts about the court or authority count for a block only. */
    record Given(
            Outcome outcome,
            BlockType blockType,
            String court,
            String number,
            LocalDate filedOn,
            List<UUID> evidence,
            List<MultipartFile> files,
            CaptureForm capture,
            String reason) {}

    record AppealAnswered(UUID subject, UUID appeal, AppealAnswer answer, List<UUID> evidence) implements DomainEvent {}

    /** @throws FormFault if the answer does not say or show what it must */
    void answer(WorkTask task, Given given, Viewer viewer) {
        CaseFile file = cases.lock(task.subject());
        Appeal appeal = appeals.latest(file.id())
                .filter(a -> a.state() == Appeal.State.COMPLETE)
                .orElseThrow(() -> new NotFound("appeal of case " + file.id()));
        check(given, appeal, clocks.terms(file));
        boolean block = given.outcome() == Outcome.BLOCK;
        AppealAnswer answer = new AppealAnswer(
                Ids.next(),
                appeal.id(),
                given.outcome(),
                block ? given.blockType() : null,
                block ? given.court() : null,
                block ? given.number() : null,
                block ? given.filedOn() : null,
                given.reason(),
                viewer.username(),
                clock.instant(),
                false);
        answers.add(answer);
        Capture capture = given.capture().capture(clock);
        List<UUID> shown =
                evidence.give(file.id(), given.evidence(), given.files(), capture, viewer, AppealEvidence.ANSWER);
        events.publishEvent(new AppealAnswered(file.id(), appeal.id(), answer, shown));
        act(file, answer);
        if (given.outcome() == Outcome.ACCEPT_RESTORATION) {
            window.open(file);
        }
        process.done(task, viewer, given.outcome());
    }

    /** What the answer does to the time of the law, where there is one. */
    private void act(CaseFile file, AppealAnswer answer) {
        if (clocks.terms(file).mode() != Mode.CLOCK) {
            return;
        }
        switch (answer.outcome()) {
            case ACCEPT_RESTORATION -> clocks.accept(file);
            case BLOCK -> clocks.block(file, answer);
            case EXTEND -> extend(file);
            case CONTEST -> throw new IllegalStateException("A clock is not contested.");
        }
    }

    private void extend(CaseFile file) {
        try {
            clocks.extend(file);
        } catch (WorkCalendar.YearNotLoaded unknown) {
            throw new FormFault(
                    "outcome", "deadlines.yearNotLoaded", unknown.calendar(), String.valueOf(unknown.year()));
        }
    }

    private void check(Given given, Appeal appeal, AppealTerms terms) {
        boolean byClock = terms.mode() == Mode.CLOCK;
        switch (given.outcome()) {
            case ACCEPT_RESTORATION -> {
                // nothing more is needed
            }
            case CONTEST -> {
                require(!byClock, "outcome", "answerAppeal.contest.clock");
                require(given.reason() != null, "reason", "answerAppeal.reason.missing");
            }
            case EXTEND -> {
                require(!byClock || terms.extension() != null, "outcome", "answerAppeal.extend.unknown");
                require(!extended(appeal), "outcome", "answerAppeal.extendedOnce");
                require(given.reason() != null, "reason", "answerAppeal.reason.extension");
                require(!byClock || BlockProof.shown(given), "evidence", "answerAppeal.evidence.extension");
            }
            case BLOCK -> BlockProof.check(given, terms, LocalDate.now(clock));
        }
    }

    boolean extended(Appeal appeal) {
        return answers.of(appeal.id()).stream().anyMatch(a -> a.outcome() == Outcome.EXTEND);
    }

    private static void require(boolean met, String field, String code) {
        if (!met) {
            throw new FormFault(field, code);
        }
    }
}
