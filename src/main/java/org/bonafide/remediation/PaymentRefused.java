package org.bonafide.remediation;

/** The payment provider said no, and will say so again until something else has changed. */
class PaymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code such as {@code DEPOSIT_TOO_SMALL}, {@code ORDER_UNKNOWN}, {@code AMOUNT_TOO_HIGH}; {@code UNKNOWN}
     *     where none was given
     * @param detail in the provider's words
     */
    PaymentRefused(String code, String detail) {
        super(detail);
        this.code = code;
    }

    String code() {
        return code;
    }
}
