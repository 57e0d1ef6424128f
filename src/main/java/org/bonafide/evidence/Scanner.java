package org.bonafide.evidence;

import java.io.InputStream;

/** Looks for malware in what is given as evidence: the port behind which any scanner may stand. */
interface Scanner {

    /** What it found. */
    enum Finding {
        CLEAN,
        INFECTED,
        /** It does not take contents of this size. */
        TOO_LARGE
    }

    /**
     * What it says of a content.
     *
     * @param signature the name of what it found; null unless infected
     * @param scanner which scanner, with its version and that of its signatures
     */
    record Verdict(Finding finding, String signature, String scanner) {}

    /** Whether there is a scanner at all; without one nothing may be asked of it. */
    boolean isPresent();

    /** Where it is, for the operator. */
    String address();

    /**
     * Reads the content to its end.
     *
     * @throws ScannerDown if it cannot say, now
     */
    Verdict scan(InputStream content);

    /** @throws ScannerDown if it does not answer */
    String version();
}
