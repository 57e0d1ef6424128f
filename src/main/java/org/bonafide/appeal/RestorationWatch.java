package org.bonafide.appeal;

import java.time.Instant;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.DeadlineWatch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Alarms the team before a restoration is late, and records the breach when it is. */
@Component
class RestorationWatch {

    private static final String WINDOW = RestorationWindow.KIND;

    private final DeadlineWatch deadlines;
    private final AppealProcess process;
    private final TeamLetters team;
    private final CaseService cases;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RestorationWatch(
            DeadlineWatch deadlines,
            AppealProcess process,
            TeamLetters team,
            CaseService cases,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.deadlines = deadlines;
        this.process = process;
        this.team = team;
        this.cases = cases;
        this.events = events;
        this.transaction = transaction;
    }

    record RestorationAlarmed(UUID subject, Instant latest, String ruleVersion) implements DomainEvent {}

    record RestorationBreached(UUID subject, Instant latest, String ruleVersion) implements DomainEvent {}

    /** Each case in a transaction of its own. */
    @Scheduled(fixedDelayString = "${bonafide.restoration-watch-delay:PT1M}")
    public void watch() {
        deadlines.troubled(WINDOW).forEach(id -> transaction.executeWithoutResult(t -> look(id)));
    }

    private void look(UUID caseId) {
        CaseFile file = cases.lock(caseId);
        deadlines.alarm(caseId, WINDOW).ifPresent(d -> {
            process.raise(caseId);
            events.publishEvent(new RestorationAlarmed(caseId, d.latest(), d.ruleReference()));
            team.alarm(file, d);
        });
        deadlines.breach(caseId, WINDOW).ifPresent(d -> {
            events.publishEvent(new RestorationBreached(caseId, d.latest(), d.ruleReference()));
            team.breached(file, d);
        });
    }
}
