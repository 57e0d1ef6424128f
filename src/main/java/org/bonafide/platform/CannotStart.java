package org.bonafide.platform;

/** Bonafide cannot start for a reason that whoever starts it can mend; shown as one paragraph, not as a stack trace. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param description what is wrong
     * @param action what to do about it
     */
    public CannotStart(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
