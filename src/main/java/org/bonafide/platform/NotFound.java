package org.bonafide.platform;

/** There is no such thing, or it is not yours to know of: the two look the same. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
