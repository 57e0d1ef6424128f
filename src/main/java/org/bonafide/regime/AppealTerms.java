package org.bonafide.regime;

import java.time.LocalDate;
import java.util.Set;

/**
 * What an appeal is heard by.
 *
 * @param blockTypes what stops the clock or keeps the listing down
 * @param elements what the seller must say besides why the removal is wrong
 * @param clock the period until the restoration; null unless the mode is {@code CLOCK}
 * @param extension the longer period the law knows; null for none
 * @param since the day whose rules these are
 */
public record AppealTerms(
        Mode mode,
        Set<String> blockTypes,
        Set<String> elements,
        DeadlineRule clock,
        DeadlineRule extension,
        String version,
        LocalDate since) {

    /** Who restores, and when. */
    public enum Mode {
        /** The law, when its time has run, unless the notifier shows an action. */
        CLOCK,
        /** The law, at once. */
        IMMEDIATE,
        /** A human who did not decide before. */
        REVIEWED
    }

    public AppealTerms {
        blockTypes = Set.copyOf(blockTypes);
        elements = Set.copyOf(elements);
    }

    /** Whether the law has the clock start with the delivery of the seller's statement to the notifier. */
    public boolean startsOnDelivery() {
        return clock != null && "statementReachedHolder".equals(clock.event());
    }

    AppealTerms reviewed() {
        return new AppealTerms(Mode.REVIEWED, blockTypes, elements, null, null, "*/1", since);
    }
}
