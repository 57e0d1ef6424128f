package org.bonafide.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bonafide.marketplace.MarketplaceClient;
import org.bonafide.marketplace.MarketplaceFailed;
import org.bonafide.marketplace.MarketplaceRefused;
import org.bonafide.marketplace.Resolved;
import org.springframework.stereotype.Component;

/**
 * Asks the marketplace for many new cases' listings in one call, moments before their jobs ask one by one: a notice of
 * ten thousand needs two hundred calls. What is not here, on another node or after a fault, the job asks for itself.
 */
@Component
class ResolutionAhead {

    /** Fewer are asked for one by one. */
    private static final int WORTH_A_CALL = 10;

    private static final Duration FRESH = Duration.ofMinutes(2);

    private final MarketplaceClient marketplace;
    private final Clock clock;
    private final Map<UUID, Answer> answers = new ConcurrentHashMap<>();
    private volatile Instant notBefore = Instant.EPOCH;

    ResolutionAhead(MarketplaceClient marketplace, Clock clock) {
        this.marketplace = marketplace;
        this.clock = clock;
    }

    /** A case and its address. */
    record Asked(UUID id, String url) {}

    private record Answer(Resolved resolved, Instant at) {}

    /**
     * Never fails: a marketplace that does not answer is left alone for a while.
     *
     * @return whether there is an answer for each
     */
    boolean ask(List<Asked> cases) {
        Instant now = clock.instant();
        answers.values().removeIf(a -> a.at().isBefore(now.minus(FRESH)));
        if (cases.size() < WORTH_A_CALL || now.isBefore(notBefore)) {
            return false;
        }
        try {
            List<Resolved> resolved =
                    marketplace.resolve(cases.stream().map(Asked::url).toList());
            for (int i = 0; i < cases.size(); i++) {
                answers.put(cases.get(i).id(), new Answer(resolved.get(i), now));
            }
            return true;
        } catch (MarketplaceFailed | MarketplaceRefused fault) {
            notBefore = now.plus(FRESH);
            return false;
        }
    }

    /** What was answered for the case, given out once; empty if the marketplace is to be asked now. */
    Optional<Resolved> take(UUID caseId) {
        return Optional.ofNullable(answers.remove(caseId))
                .filter(a -> !a.at().isBefore(clock.instant().minus(FRESH)))
                .map(Answer::resolved);
    }
}
