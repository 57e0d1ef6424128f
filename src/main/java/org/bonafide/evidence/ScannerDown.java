package org.bonafide.evidence;

/** The scanner does not answer, or not with a verdict; the message is for the operator. */
class ScannerDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScannerDown(String message, Throwable cause) {
        super(message, cause);
    }
}
