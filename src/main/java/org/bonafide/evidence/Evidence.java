package org.bonafide.evidence;

import java.time.Instant;
import java.util.UUID;
import org.bonafide.platform.FileSize;

/**
 * A file that somebody gave.
 *
 * @param mediaType as detected from the content
 * @param size in bytes
 * @param sha256 of the content, as hexadecimal digits
 * @param namedType the type its name claims where the content says otherwise; null where they agree
 * @param capture what its giver states of how it was made; null for nothing
 */
public record Evidence(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String namedType,
        Capture capture,
        ScanState scan) {

    public String sizeText() {
        return FileSize.text(size);
    }
}
