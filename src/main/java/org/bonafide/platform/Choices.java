package org.bonafide.platform;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Reads a word that must be one of a few, whatever its case; says which ones there are when it is none. */
public final class Choices {

    private Choices() {}

    /**
     * The value of an enum by its name; null for a missing one.
     *
     * @throws FormFault on that field, with the allowed names
     */
    public static <E extends Enum<E>> E of(Class<E> type, String field, String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(word.trim().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> none(field, names(type)));
    }

    /** The word itself if it is one of these; null for a missing one. */
    public static String of(Collection<String> allowed, String field, String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Optional.of(word.trim())
                .filter(allowed::contains)
                .orElseThrow(() -> none(field, String.join(", ", allowed)));
    }

    /** The names of an enum, for a message. */
    public static String names(Class<?> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(e -> ((Enum<?>) e).name())
                        .toList());
    }

    private static FormFault none(String field, String allowed) {
        return new FormFault(field, "error.choice", allowed);
    }
}
