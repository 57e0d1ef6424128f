package org.bonafide.appeal;

import java.time.Clock;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.task.WorkTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The marketplace's part: checks that an appeal is complete, and decides it by a person who did not order the takedown. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AppealReview {

    private final AppealRepository appeals;
    private final AppealProcess process;
    private final CaseService cases;
    private final DeadlineLedger deadlines;
    private final RestorationWindow window;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealReview(
            AppealRepository appeals,
            AppealProcess process,
            CaseService cases,
            DeadlineLedger deadlines,
            RestorationWindow window,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.process = process;
        this.cases = cases;
        this.deadlines = deadlines;
        this.window = window;
        this.events = events;
        this.clock = clock;
    }

    /** What the check of an appeal finds. */
    enum Assessment {
        COMPLETE,
        CURE,
        INADMISSIBLE
    }

    /** What is decided on an appeal. */
    enum Decision {
        KEEP_REMOVED,
        RESTORE
    }

    record AppealAssessed(
            UUID subject,
            UUID appeal,
            Assessment outcome,
            Appeal.State before,
            Appeal.State after,
            String missing,
            String reason)
            implements DomainEvent {}

    record AppealDecided(UUID subject, UUID appeal, Decision outcome, String reason) implements DomainEvent {}

    /** @throws FormFault if what is missing, or why it is inadmissible, is not said */
    void assess(WorkTask task, Assessment outcome, String missing, String reason, Viewer viewer) {
        CaseFile file = cases.lock(task.subject());
        notOwn(file, viewer);
        Appeal appeal = open(file);
        switch (outcome) {
            case COMPLETE -> appeals.assess(appeal.id(), Appeal.State.COMPLETE, null, null, null, null);
            case CURE -> {
                wanted("missing", missing, "assessAppeal.missing.missing");
                appeals.assess(appeal.id(), Appeal.State.TO_BE_CURED, missing, null, null, null);
            }
            case INADMISSIBLE -> {
                wanted("reason", reason, "assessAppeal.reason.missing");
                appeals.assess(
                        appeal.id(), Appeal.State.INADMISSIBLE, null, reason, viewer.username(), clock.instant());
            }
        }
        Appeal.State after = appeals.latest(file.id()).orElseThrow().state();
        events.publishEvent(
                new AppealAssessed(file.id(), appeal.id(), outcome, appeal.state(), after, missing, reason));
        process.done(task, viewer, outcome);
    }

    /**
     * Decides; letters and state follow when the process carries it out.
     *
     * @throws Forbidden for the person whose takedown is appealed against
     */
    void decide(WorkTask task, Decision outcome, String reason, Viewer viewer) {
        CaseFile file = cases.lock(task.subject());
        notOwn(file, viewer);
        Appeal appeal = open(file);
        wanted("reason", reason, "decideAppeal.reason.missing");
        appeals.decide(appeal.id(), reason, viewer.username(), clock.instant());
        deadlines.end(file.id(), "answerAppeal", "EXPIRED");
        if (outcome == Decision.RESTORE) {
            window.open(file);
        }
        events.publishEvent(new AppealDecided(file.id(), appeal.id(), outcome, reason));
        process.done(task, viewer, outcome);
    }

    /** The work queue bars them too; this holds whatever way they come. */
    private static void notOwn(CaseFile file, Viewer viewer) {
        if (viewer.username().equals(file.decidedBy())) {
            throw new Forbidden("task.barred");
        }
    }

    private Appeal open(CaseFile file) {
        return appeals.latest(file.id())
                .filter(a -> a.state().isOpen())
                .orElseThrow(() -> new NotFound("open appeal of case " + file.id()));
    }

    private static void wanted(String field, String value, String code) {
        if (value == null || value.isBlank()) {
            throw new FormFault(field, code);
        }
    }
}
