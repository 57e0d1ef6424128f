package org.bonafide.takedown;

import java.time.Instant;

/**
 * That something was done to a listing.
 *
 * @param by username; null when the marketplace's interface did it
 * @param proof where a person did it: how anybody can see that it is so
 */
record Deed(Instant at, String by, boolean byHand, String proof, String note) {

    static Deed byInterface(Instant at, String note) {
        return new Deed(at, null, false, null, note);
    }
}
