package org.bonafide.misuse;

import java.util.List;

/**
 * The four factors of a conduct in figures: number, share, gravity with its consequences, and what may show intention.
 *
 * @param count the absolute number in the period
 * @param total all that was decided in the period
 * @param harm the consequences, summed up
 */
record Figures(int count, int total, int grave, int harm, int repeated, int afterWarning) {

    static Figures of(List<Incident> incidents, int total) {
        return new Figures(
                incidents.size(),
                Math.max(total, incidents.size()),
                (int) incidents.stream().filter(Incident::grave).count(),
                incidents.stream().mapToInt(Incident::harm).sum(),
                (int) incidents.stream().filter(Incident::repeated).count(),
                (int) incidents.stream().filter(Incident::afterWarning).count());
    }

    /** In percent, rounded down: never more than it is. */
    public int share() {
        return total == 0 ? 0 : (int) (count * 100L / total);
    }
}
