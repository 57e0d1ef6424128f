package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.regime.Regimes;
import org.bonafide.rights.Right;
import org.springframework.stereotype.Component;

/**
 * Which regime a notice goes under, and why not the others: from the kind of right and where it is in force, where the
 * listings are offered, and what is offered there.
 */
@Component
class RegimeChoice {

    private final Regimes regimes;
    private final RegimeRules rules;
    private final Clock clock;

    RegimeChoice(Regimes regimes, RegimeRules rules, Clock clock) {
        this.regimes = regimes;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is at the address. */
    enum Material {
        /** Goods on offer. */
        GOODS,
        /** A copy of the work itself: a download, a copied picture. */
        WORK,
        /** What is on a network service that is no marketplace. */
        SERVICE,
        /** On a marketplace; which of the first two was not said. */
        UNSAID
    }

    /** Whether a regime is for the notice. */
    enum Fit {
        FITS,
        /** Allowed, under the condition that its reason names. */
        POSSIBLE,
        NOT
    }

    /**
     * One regime judged.
     *
     * @param reason message key of why, or why not; {@code <reason>.fix} says what to do where it is {@link Fit#NOT}
     * @param arguments of that message
     * @param overlays what was agreed beside the law, such as {@code CONTRACT_MOU}; the law's duties stay
     */
    record Option(String regime, Fit fit, int rank, String reason, Object[] arguments, List<String> overlays) {

        public boolean isAllowed() {
            return fit != Fit.NOT;
        }
    }

    /**
     * All regimes in force, the best first.
     *
     * @param hosts of the listings; empty while none are named
     * @param said null where nobody said what is at the addresses
     */
    List<Option> suggest(Right right, Collection<String> hosts, Material said) {
        LocalDate today = LocalDate.now(clock);
        List<RegimeRules.Host> places = (hosts.isEmpty() ? List.of("*") : hosts)
                .stream().map(h -> rules.host(h, today)).distinct().toList();
        Material material = said == null ? material(places) : said;
        List<RegimeRules.Row> rows = rules.rows(right.kind().name(), material.name(), today);
        return regimes.inForce(today).stream()
                .flatMap(regime -> rows.stream()
                        .filter(row -> row.regime().equals(regime.key()))
                        .findFirst()
                        .map(row -> option(regime, row, right, places, today))
                        .stream())
                .sorted(Comparator.comparing(Option::fit)
                        .thenComparing(Option::rank)
                        .thenComparing(Option::regime))
                .toList();
    }

    /** The one to take where none was chosen. */
    Optional<Option> best(Right right, Collection<String> hosts, Material said) {
        return suggest(right, hosts, said).stream().filter(Option::isAllowed).findFirst();
    }

    private Option option(
            Regimes.Regime regime, RegimeRules.Row row, Right right, List<RegimeRules.Host> places, LocalDate today) {
        String reason = "regimeChoice." + row.regime() + "." + row.reason();
        if (row.fit() == Fit.NOT) {
            return not(row, reason);
        }
        if (right.inForce(today) && !right.inForce(regime.jurisdictions(), today)) {
            return not(row, "regimeChoice.rightElsewhere", String.join(", ", right.jurisdictions()));
        }
        if (places.stream().anyMatch(p -> p.offeredIn().stream().noneMatch(regime.jurisdictions()::contains))) {
            return not(row, "regimeChoice.notOffered");
        }
        return new Option(
                row.regime(), row.fit(), row.rank(), reason, new Object[0], overlays(row, right.holder(), today));
    }

    private List<String> overlays(RegimeRules.Row row, UUID holder, LocalDate today) {
        return rules.overlays(row.regime(), holder, today);
    }

    private static Option not(RegimeRules.Row row, String reason, Object... arguments) {
        return new Option(row.regime(), Fit.NOT, row.rank(), reason, arguments, List.of());
    }

    private static Material material(List<RegimeRules.Host> places) {
        boolean alike =
                places.stream().map(RegimeRules.Host::service).distinct().count() == 1;
        return switch (alike ? places.get(0).service() : "MARKETPLACE") {
            case "WORKS" -> Material.WORK;
            case "NETWORK" -> Material.SERVICE;
            default -> Material.UNSAID;
        };
    }
}
