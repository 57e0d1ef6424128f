package org.bonafide.evidence;

/** What is known of the malware in a file; only a file that is withheld is given to nobody. */
public enum ScanState {
    /** No scanner was there when it came in. */
    NOT_SCANNED,
    /** The scanner could not look at it yet. */
    HELD,
    CLEAN,
    INFECTED;

    public boolean isWithheld() {
        return this == HELD || this == INFECTED;
    }

    /** The chip it is shown in. */
    public String chip() {
        return switch (this) {
            case NOT_SCANNED -> "plain";
            case HELD -> "warn";
            case CLEAN -> "done";
            case INFECTED -> "bad";
        };
    }
}
