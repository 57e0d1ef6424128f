package org.bonafide.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** A file that can be read from its beginning as often as it takes, without being in memory. */
@FunctionalInterface
interface CsvSource {

    /** How much tells what a file is. */
    int BEGINNING = 64 * 1024;

    InputStream open() throws IOException;

    default byte[] beginning() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(BEGINNING);
        }
    }

    default CsvRecords records(Charset charset, char delimiter) throws IOException {
        return new CsvRecords(new BufferedReader(new InputStreamReader(open(), charset)), delimiter);
    }
}
