package org.bonafide.platform;

/** Who acts, and by which way in: what an audit event says of its author. */
public record Actor(Kind kind, String id, String name, WayIn wayIn) {

    /** A person with an account, the holder of a capability link, a job of the engine, the marketplace, or the system. */
    public enum Kind {
        PERSON,
        LINK,
        JOB,
        MARKETPLACE,
        SYSTEM
    }

    /** The door the act came through. */
    public enum WayIn {
        PAGE,
        API,
        LINK,
        JOB,
        SYSTEM
    }

    /** The engine, when it does what a model says without a person. */
    public static final Actor JOB = new Actor(Kind.JOB, "engine", "Bonafide", WayIn.JOB);

    /** The holder of a capability link; {@code id} names the party, never the token. */
    public static Actor link(String id, String name) {
        return new Actor(Kind.LINK, id, name, WayIn.LINK);
    }

    /** A person with an account. */
    public static Actor person(String username, String name, WayIn wayIn) {
        return new Actor(Kind.PERSON, username, name, wayIn);
    }
}
