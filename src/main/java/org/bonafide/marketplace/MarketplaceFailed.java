package org.bonafide.marketplace;

/** The marketplace could not be reached, took too long, or broke on its side: the same call may succeed later. */
public class MarketplaceFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MarketplaceFailed(String message) {
        super(message);
    }

    public MarketplaceFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
