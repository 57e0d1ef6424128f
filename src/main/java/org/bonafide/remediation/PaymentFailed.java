package org.bonafide.remediation;

/** The payment provider could not be reached, took too long, or broke: the same call may succeed later. */
class PaymentFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PaymentFailed(String message) {
        super(message);
    }

    PaymentFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
