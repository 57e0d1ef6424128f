package org.bonafide.misuse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, by a human and never by itself, what follows from a conduct; the party is told why and how to complain. */
@Service
@Transactional
public class MisuseDecisions {

    private final ReviewRepository reviews;
    private final IncidentRepository incidents;
    private final MisuseRules rules;
    private final MisuseChecks checks;
    private final MisuseLetters letters;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MisuseDecisions(
            ReviewRepository reviews,
            IncidentRepository incidents,
            MisuseRules rules,
            MisuseChecks checks,
            MisuseLetters letters,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.incidents = incidents;
        this.rules = rules;
        this.checks = checks;
        this.letters = letters;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** A human decided about a conduct, on these figures. */
    public record MisuseDecided(
            UUID subject,
            String reference,
            MisuseKind kind,
            String regime,
            String party,
            MisuseOutcome outcome,
            Figures figures,
            Intention intention,
            Instant until,
            String reason,
            String ruleVersion)
            implements DomainEvent {}

    /**
     * Decides.
     *
     * @throws FormFault for a suspension without a warning before it, for fewer than the rule wants, for a length that
     *     the rule does not allow, and where the law lets nobody be suspended
     * @throws Conflict if somebody has decided already
     */
    public void decide(String reference, MisuseDecision decision, Viewer viewer) {
        if (!viewer.has(Role.SENIOR_REVIEWER)) {
            throw new Forbidden("error.403");
        }
        Review review = reviews.lock(reference).orElseThrow(() -> new NotFound("misuse " + reference));
        if (review.outcome() != null) {
            throw new Conflict("misuse.decided", review.decidedByName(), review.decidedAt());
        }
        Instant now = clock.instant();
        MisuseRule rule = rules.stored(review.rule(), review.ruleVersion());
        Instant since = rule.since(now);
        List<Incident> weighed = checks.weighed(incidents.of(review, since, now), decision);
        Figures figures =
                Figures.of(weighed.stream().filter(Incident::counted).toList(), incidents.total(review, since, now));
        UUID warning = checks.check(review, rule, decision, figures, now);
        Review decided = review.decided(decision, figures, since, until(review, decision, now), warning, viewer, now);
        reviews.decide(decided);
        weighed.forEach(i -> incidents.keep(review.id(), i));
        deadlines.end(review.id(), MisuseReviews.DEADLINE, "MET");
        tell(decided, figures, rule);
    }

    /** How a decision names what has come to notice: all of it. */
    @Transactional(readOnly = true)
    public List<String> named(String reference, Viewer viewer) {
        Review review = reviews.find(reference, viewer).orElseThrow(() -> new NotFound("misuse " + reference));
        MisuseRule rule = rules.stored(review.rule(), review.ruleVersion());
        Instant now = clock.instant();
        return incidents.of(review, rule.since(now), now).stream()
                .map(Incident::key)
                .toList();
    }

    private void tell(Review decided, Figures figures, MisuseRule rule) {
        events.publishEvent(new MisuseDecided(
                decided.id(),
                decided.reference(),
                decided.kind(),
                decided.regime(),
                decided.party(),
                decided.outcome(),
                figures,
                decided.intention(),
                decided.until(),
                decided.reason(),
                rule.reference()));
        if (decided.outcome().isMeasure()) {
            Instant complain = deadlines
                    .set(decided.id(), MisuseComplaints.DEADLINE, decided.regime())
                    .latest();
            letters.decided(decided, figures, rule, complain);
        }
    }

    private Instant until(Review review, MisuseDecision decision, Instant now) {
        return switch (decision.outcome()) {
            case NO_ACTION -> null;
            case WARNING ->
                deadlines.rule(review.id(), "misuseWarning", review.regime()).after(now);
            case SUSPENSION -> now.plus(Duration.ofDays(decision.days()));
        };
    }
}
