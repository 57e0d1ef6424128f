package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.Regimes;
import org.bonafide.rights.Right;
import org.bonafide.rights.RightService;
import org.springframework.stereotype.Component;

/** Finds the right that a notice rests on and the regime it goes under, or says why it cannot. */
@Component
class RightAndRegime {

    private final RightService rights;
    private final Regimes regimes;
    private final RegimeChoice choice;
    private final Clock clock;

    RightAndRegime(RightService rights, Regimes regimes, RegimeChoice choice, Clock clock) {
        this.rights = rights;
        this.regimes = regimes;
        this.choice = choice;
        this.clock = clock;
    }

    /** The right, as far as the viewer may act on it; null otherwise, with the reason in {@code faults}. */
    Right right(String id, Viewer viewer, List<FormFault> faults) {
        if (id == null || id.isBlank()) {
            faults.add(new FormFault("right", "notice.right.missing"));
            return null;
        }
        try {
            UUID known = UUID.fromString(id.strip());
            rights.refusal(known, viewer).ifPresent(faults::add);
            Right right = rights.get(known, viewer);
            return viewer.actsFor(right.holder(), known) ? right : null;
        } catch (NotFound told) {
            return null;
        } catch (IllegalArgumentException unknown) {
            faults.add(new FormFault("right", "notice.right.unknown"));
            return null;
        }
    }

    /** The same while no listing is named. */
    RegimeChoice.Option regime(String chosen, Right right, List<FormFault> faults) {
        return regime(chosen, right, List.of(), faults);
    }

    /**
     * The regime chosen, if it is for the right; else the best one that fits.
     *
     * @param hosts of the listings: a regime counts where they are offered
     * @return null where there is none, with the reason in {@code faults}
     */
    RegimeChoice.Option regime(String chosen, Right right, Collection<String> hosts, List<FormFault> faults) {
        if (chosen == null || chosen.isBlank()) {
            return suggested(right, hosts, faults);
        }
        if (regimes.find(chosen, today()).isEmpty()) {
            faults.add(new FormFault("regime", "notice.regime.unknown"));
            return null;
        }
        if (right == null) {
            return new RegimeChoice.Option(
                    chosen, RegimeChoice.Fit.POSSIBLE, 0, "notice.right.missing", new Object[0], List.of());
        }
        RegimeChoice.Option option = choice.suggest(right, hosts, null).stream()
                .filter(o -> o.regime().equals(chosen))
                .findFirst()
                .orElse(null);
        if (option == null || !option.isAllowed()) {
            faults.add(
                    option == null
                            ? new FormFault("regime", "notice.regime.kind")
                            : new FormFault("regime", option.reason(), option.arguments()));
        }
        return option;
    }

    private RegimeChoice.Option suggested(Right right, Collection<String> hosts, List<FormFault> faults) {
        RegimeChoice.Option best =
                right == null ? null : choice.best(right, hosts, null).orElse(null);
        if (best == null) {
            faults.add(new FormFault("regime", right == null ? "notice.regime.missing" : "notice.regime.none"));
        }
        return best;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
