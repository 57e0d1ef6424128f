package org.bonafide.marketplace;

/** The marketplace understood the call and said no: only a person, or another call, can change that. */
public class MarketplaceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * @param status the HTTP status, 4xx
     * @param code the problem's code, such as {@code LISTING_UNKNOWN}; {@code UNKNOWN} where none was given
     * @param detail in the marketplace's words
     */
    public MarketplaceRefused(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
