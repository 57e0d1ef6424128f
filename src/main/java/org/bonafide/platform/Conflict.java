package org.bonafide.platform;

import java.time.Instant;

/** Somebody else was first, or what you looked at has changed since: says who and when. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String who;
    private final Instant when;

    /**
     * @param code a message key with {0} for who and {1} for when
     * @param who the name of the person; may be null
     */
    public Conflict(String code, String who, Instant when) {
        super(code + ": " + who + " at " + when);
        this.code = code;
        this.who = who;
        this.when = when;
    }

    public String code() {
        return code;
    }

    public String who() {
        return who;
    }

    public Instant when() {
        return when;
    }
}
