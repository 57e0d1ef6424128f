package org.bonafide.platform;

import java.util.Locale;

/** Says a number of bytes as people do. */
public final class FileSize {

    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private FileSize() {}

    /** Such as {@code 312 B}, {@code 1.5 MB} and {@code 100 MB}. */
    public static String text(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double size = bytes / 1024.0;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        String text = String.format(Locale.ROOT, "%.1f", size);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " " + UNITS[unit];
    }
}
