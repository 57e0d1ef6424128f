package org.bonafide.evidence;

import java.text.Normalizer;

/** Makes a name that is safe in a header, a page and an archive. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** Without folders, control characters and marks that turn the writing direction; never empty. */
    static String of(String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        name = name.replaceAll("^\\.+", "");
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot > name.length() - 12 ? name.substring(dot) : "";
            name = cut(name, LONGEST - ending.length()) + ending;
        }
        return name.isBlank() ? "file" : name;
    }

    private static String cut(String name, int length) {
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
