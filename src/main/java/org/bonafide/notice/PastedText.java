package org.bonafide.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people, mail clients and security vendors do to an address on its way to us, undone. */
final class PastedText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");
    private static final String CLOSING = ")]}";
    private static final String OPENING = "([{";

    private PastedText() {}

    /** Without invisible marks, and defanged addresses made whole, for reading only. */
    static String readable(String raw) {
        return INVISIBLE
                .matcher(raw)
                .replaceAll("")
                .replaceAll("(?i)\\bhxxp(s?)\\b", "http$1")
                .replaceAll("(?i)\\[\\.\\]|\\(\\.\\)|\\{\\.\\}|\\[dot\\]|\\(dot\\)", ".")
                .replaceAll("\\[:\\]", ":")
                .replaceAll("\\[:?//\\]", "://");
    }

    /**
     * Where the address that has begun before {@code from} ends: at a separator, or before a second scheme that is
     * glued to it. One that is a part of it, after {@code =}, {@code /}, {@code ?} or {@code %}, does not count.
     */
    static int endOfAddress(String text, int from, Pattern scheme, Pattern separator) {
        int glued = text.length();
        Matcher next = scheme.matcher(text);
        for (int at = from; next.find(at); at = next.end()) {
            if (next.start() == from || "=/?%&".indexOf(text.charAt(next.start() - 1)) < 0) {
                glued = next.start();
                break;
            }
        }
        Matcher end = separator.matcher(text).useTransparentBounds(true).region(from, glued);
        return end.find() ? end.start() : glued;
    }

    /** Without the punctuation of the sentence around it; a closing bracket stays where it closes one of its own. */
    static String trimmed(String address) {
        String text = address.strip();
        int end = text.length();
        long[] surplus = {surplus(text, 0), surplus(text, 1), surplus(text, 2)};
        while (end > 0) {
            char last = text.charAt(end - 1);
            int bracket = CLOSING.indexOf(last);
            boolean tail = bracket >= 0 ? surplus[bracket] > 0 : isTail(text, end);
            if (!tail) {
                break;
            }
            if (bracket >= 0) {
                surplus[bracket]--;
            } else if (OPENING.indexOf(last) >= 0) {
                surplus[OPENING.indexOf(last)]++;
            }
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isTail(String text, int end) {
        boolean ellipsis = end >= 3 && text.startsWith("...", end - 3);
        return !ellipsis && ".,;:!?'*\\([{~^．，；：！？、·".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** How many more of this kind of bracket are closed than opened. */
    private static long surplus(String text, int bracket) {
        return text.chars().filter(x -> x == CLOSING.charAt(bracket)).count()
                - text.chars().filter(x -> x == OPENING.charAt(bracket)).count();
    }
}
