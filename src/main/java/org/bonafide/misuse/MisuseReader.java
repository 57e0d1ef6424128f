package org.bonafide.misuse;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a review with its figures: live while nobody has decided, as they were then afterwards. */
@Service
@Transactional(readOnly = true)
class MisuseReader {

    private final ReviewRepository reviews;
    private final IncidentRepository incidents;
    private final ComplaintRepository complaints;
    private final MisuseComplaints complaining;
    private final MisuseRules rules;
    private final MisuseChecks checks;
    private final MisuseLists lists;
    private final DeadlineLedger deadlines;
    private final Clock clock;

    MisuseReader(
            ReviewRepository reviews,
            IncidentRepository incidents,
            ComplaintRepository complaints,
            MisuseComplaints complaining,
            MisuseRules rules,
            MisuseChecks checks,
            MisuseLists lists,
            DeadlineLedger deadlines,
            Clock clock) {
        this.reviews = reviews;
        this.incidents = incidents;
        this.complaints = complaints;
        this.complaining = complaining;
        this.rules = rules;
        this.checks = checks;
        this.lists = lists;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or it is not theirs to see */
    MisusePage page(String reference, Viewer viewer) {
        Review review = reviews.find(reference, viewer).orElseThrow(() -> new NotFound("misuse " + reference));
        List<MisuseRow> history = MisuseSight.all(viewer)
                ? lists.of(review.party()).stream()
                        .filter(r -> !r.id().equals(review.id()))
                        .toList()
                : List.of();
        return page(review, history);
    }

    /** For the seller who holds its link: nothing but this one. */
    MisusePage page(UUID id) {
        return page(reviews.get(id), List.of());
    }

    private MisusePage page(Review review, List<MisuseRow> history) {
        Instant now = clock.instant();
        MisuseRule rule = rules.stored(review.rule(), review.ruleVersion());
        boolean open = review.outcome() == null;
        List<Incident> found = open ? incidents.of(review, rule.since(now), now) : incidents.findings(review.id());
        int total = open ? incidents.total(review, rule.since(now), now) : review.total();
        return new MisusePage(
                review,
                review.state(now),
                rule,
                Figures.of(found.stream().filter(Incident::counted).toList(), total),
                found,
                checks.maySuspend(review, rule),
                open ? reviews.warning(review, now).orElse(null) : null,
                complaints.find(review.id()).orElse(null),
                complaining.until(review),
                deadlines
                        .open(review.id(), MisuseComplaints.DECIDE)
                        .map(DeadlineLedger.Deadline::latest)
                        .orElse(null),
                history);
    }
}
