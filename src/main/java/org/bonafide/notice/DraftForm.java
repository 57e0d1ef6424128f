package org.bonafide.notice;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bonafide.platform.Hashes;

/** What one page of a draft has for the whole notice. */
interface DraftForm {

    /** The sign of what the page showed when it was opened; null when it showed nothing. */
    String was();

    /** What is said, by the names of the fields; never null, empty for nothing. */
    Map<String, String> said();

    /** The draft's content with this in its place. */
    DraftContent into(Draft draft);

    static String sign(Map<String, String> said) {
        return Hashes.hex(Hashes.sha256(said.toString().getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);
    }

    static String orEmpty(Object value) {
        return value == null ? "" : value.toString();
    }

    /** As it is compared: browsers end lines in one way, scripts in another. */
    static String text(String typed) {
        return orEmpty(NoticeSubmission.clean(typed)).replace("\r\n", "\n");
    }
}
