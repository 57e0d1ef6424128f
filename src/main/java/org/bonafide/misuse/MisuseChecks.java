package org.bonafide.misuse;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bonafide.party.Organisation;
import org.bonafide.party.PartyService;
import org.bonafide.platform.FormFault;
import org.springframework.stereotype.Component;

/** What a decision must be to stand: enough that is manifest, a warning before a suspension, a length the rule allows. */
@Component
class MisuseChecks {

    private final ReviewRepository reviews;
    private final ComplaintRepository complaints;
    private final PartyService parties;

    MisuseChecks(ReviewRepository reviews, ComplaintRepository complaints, PartyService parties) {
        this.reviews = reviews;
        this.complaints = complaints;
        this.parties = parties;
    }

    /** All that came to notice, each with whether it is held to be manifest. */
    List<Incident> weighed(List<Incident> all, MisuseDecision decision) {
        Set<String> named = new HashSet<>(decision.counted());
        List<Incident> weighed =
                all.stream().map(i -> i.counted(named.remove(i.key()))).toList();
        if (!named.isEmpty()) {
            throw new FormFault("counted", "misuse.counted.changed");
        }
        return weighed;
    }

    /** @return the warning that a suspension rests on; null for what is none */
    UUID check(Review review, MisuseRule rule, MisuseDecision decision, Figures counted, Instant now) {
        if (!decision.outcome().isMeasure()) {
            return null;
        }
        if (!rule.isReached(counted.count(), counted.total())) {
            throw new FormFault("counted", "misuse.counted.few", rule.threshold(), rule.share());
        }
        if (decision.intention() == null) {
            throw new FormFault("intention", "misuse.intention.missing");
        }
        return decision.outcome() == MisuseOutcome.WARNING ? null : suspension(review, rule, decision, counted, now);
    }

    private UUID suspension(Review review, MisuseRule rule, MisuseDecision decision, Figures counted, Instant now) {
        if (!maySuspend(review, rule)) {
            throw new FormFault("outcome", "misuse.suspends." + rule.suspends(), rule.basis());
        }
        Review warning =
                reviews.warning(review, now).orElseThrow(() -> new FormFault("outcome", "misuse.warning.first"));
        if (complaints.isOpen(warning.id())) {
            throw new FormFault("outcome", "misuse.warning.contested", warning.reference());
        }
        if (counted.afterWarning() == 0) {
            throw new FormFault("counted", "misuse.warning.since", warning.reference());
        }
        Integer days = decision.days();
        if (days == null || days < rule.shortestDays() || days > rule.longestDays()) {
            throw new FormFault("days", "misuse.days.wrong", rule.shortestDays(), rule.longestDays());
        }
        return warning.id();
    }

    /** Whether the law of the rule lets this party be suspended. */
    boolean maySuspend(Review review, MisuseRule rule) {
        return switch (rule.suspends()) {
            case ALL -> true;
            case AGENTS ->
                review.organisation() != null
                        && parties.organisation(review.organisation()).kind() == Organisation.Kind.AGENT;
            case NOBODY -> false;
        };
    }
}
