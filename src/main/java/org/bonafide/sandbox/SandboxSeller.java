package org.bonafide.sandbox;

import java.math.BigDecimal;

/** A seller on the sandbox marketplace, with the deposit that refunds are paid from. */
record SandboxSeller(
        String id, String name, Kind kind, String language, String contact, String currency, BigDecimal deposit) {

    /** The maker's own store, one that the maker authorised, or anybody. */
    enum Kind {
        FLAGSHIP,
        AUTHORISED,
        ORDINARY
    }
}
