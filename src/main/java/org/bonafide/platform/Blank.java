package org.bonafide.platform;

/** What was left blank in a form, or filled in with nothing but space, was not given. */
public final class Blank {

    private Blank() {}

    /** The text without space around it; null for what is blank. */
    public static String toNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
