package org.bonafide.party;

import java.util.UUID;

/** A rights holder, an agent that acts for rights holders, or the marketplace itself. */
public record Organisation(
        UUID id, Kind kind, String name, String language, String address, String email, String phone) {

    /** What an organisation is to Bonafide. */
    public enum Kind {
        RIGHTS_HOLDER,
        AGENT,
        MARKETPLACE
    }
}
