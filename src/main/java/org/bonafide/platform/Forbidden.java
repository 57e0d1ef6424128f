package org.bonafide.platform;

/** You may know of it, but not do this; the message key says why. */
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public Forbidden(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
