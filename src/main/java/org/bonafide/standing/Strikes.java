package org.bonafide.standing;

/** A seller's strikes in figures: {@code inForce = given - cancelled}. */
public record Strikes(int given, int cancelled) {

    /** The strikes that count. */
    public int inForce() {
        return given - cancelled;
    }
}
