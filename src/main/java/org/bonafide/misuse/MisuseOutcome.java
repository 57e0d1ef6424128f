package org.bonafide.misuse;

/** What a human decided about somebody's conduct. */
public enum MisuseOutcome {
    NO_ACTION,
    WARNING,
    SUSPENSION;

    /** Whether the party is told of it, and may complain. */
    boolean isMeasure() {
        return this != NO_ACTION;
    }
}
