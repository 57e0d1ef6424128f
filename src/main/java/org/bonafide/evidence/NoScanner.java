package org.bonafide.evidence;

import java.io.InputStream;

/** Stands where no scanner is configured. */
final class NoScanner implements Scanner {

    @Override
    public boolean isPresent() {
        return false;
    }

    @Override
    public String address() {
        return "";
    }

    @Override
    public Verdict scan(InputStream content) {
        throw new ScannerDown("No scanner is configured", null);
    }

    @Override
    public String version() {
        throw new ScannerDown("No scanner is configured", null);
    }
}
