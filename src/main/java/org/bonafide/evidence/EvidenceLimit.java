package org.bonafide.evidence;

import org.bonafide.platform.FileSize;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be; pages name it as {@code @evidenceLimit.text()}. */
@Component("evidenceLimit")
public class EvidenceLimit {

    private final DataSize largest;

    EvidenceLimit(@Value("${bonafide.evidence.max-size}") DataSize largest) {
        this.largest = largest;
    }

    public long bytes() {
        return largest.toBytes();
    }

    public String text() {
        return FileSize.text(bytes());
    }
}
