package org.bonafide.remediation;

/** Where a claim stands. */
public enum ClaimState {
    /** Consumer care is to decide; the seller may still pay. */
    RECEIVED,
    /** The buyer was asked something. */
    ASKED,
    /** To be paid. */
    APPROVED,
    PAID,
    REJECTED,
    /** The buyer did not answer in time. */
    LAPSED,
    /** The case turned out wrong before the claim was paid. */
    STOPPED;

    /** Neither paid nor given up. */
    public boolean isOpen() {
        return this == RECEIVED || this == ASKED || this == APPROVED;
    }

    /** How its chip looks. */
    public String chip() {
        return switch (this) {
            case RECEIVED -> "open";
            case ASKED -> "wait";
            case APPROVED -> "warn";
            case PAID -> "done";
            case REJECTED, STOPPED -> "bad";
            case LAPSED -> "plain";
        };
    }
}
