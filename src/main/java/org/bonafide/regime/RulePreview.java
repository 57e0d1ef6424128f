package org.bonafide.regime;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change of a rule would change.
 *
 * @param regimes the kinds of case it would serve
 * @param inCases whether it is about what happens in cases; else it serves whatever begins from its day on
 * @param open how many cases of these kinds run: all of them keep the version of the day they were opened
 * @param running how many of their deadlines run by the rule, which stay as they are
 * @param example null for what is not reckoned
 */
record RulePreview(
        RuleVersion before,
        RuleVersion after,
        List<Row> rows,
        List<String> regimes,
        boolean inCases,
        long open,
        long running,
        Example example) {

    RulePreview {
        rows = List.copyOf(rows);
        regimes = List.copyOf(regimes);
    }

    /** A value, before and after. */
    record Row(String column, String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /** A period that begins on that day, by both. */
    record Example(LocalDate start, Count before, Count after) {}

    /**
     * How a period is counted.
     *
     * @param opens the first day or moment; null where only the end counts
     * @param ends the last day at the calendar's place, or the moment
     * @param notLoaded the calendar's year that is not known yet; null if all are
     */
    record Count(String opens, String ends, String notLoaded) {}
}
