package org.bonafide.evidence;

import java.time.Instant;

/**
 * What whoever gives a file states of how it was made. It is a statement, kept apart from what was observed when the
 * file came in; each part may be null.
 *
 * @param tool what captured it, with its version
 * @param operator who worked the tool
 * @param at when it was captured
 * @param url of what was captured
 */
public record Capture(String tool, String operator, Instant at, String url) {

    /** Null when nothing is stated. */
    public static Capture of(String tool, String operator, Instant at, String url) {
        return tool == null && operator == null && at == null && url == null
                ? null
                : new Capture(tool, operator, at, url);
    }

    /** The address, if a browser may be led there. */
    public String link() {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
