package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.Forbidden;
import org.springframework.stereotype.Component;

/** Gives contents out, one piece at a time, unless they are to be kept from people. */
@Component
class Contents {

    private final ContentRepository contents;

    Contents(ContentRepository contents) {
        this.contents = contents;
    }

    /** As it is stored, for those who prove it; not to be given to anybody. */
    InputStream of(Evidence file) {
        return new StoredContent(contents, HexFormat.of().parseHex(file.sha256()));
    }

    /**
     * Makes sure that it may be given out.
     *
     * @throws Conflict if the scanner has not seen it yet
     * @throws Forbidden if it is infected
     */
    static void mayLeave(Evidence file) {
        if (file.scan() == ScanState.HELD) {
            throw new Conflict("evidence.held", null, null);
        }
        if (file.scan() == ScanState.INFECTED) {
            throw new Forbidden("evidence.withheld");
        }
    }

    void write(Evidence file, OutputStream out) throws IOException {
        mayLeave(file);
        try (InputStream content = of(file)) {
            content.transferTo(out);
        }
    }
}
