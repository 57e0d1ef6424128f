package org.bonafide.verification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A title brought to what it says: in one form of letters, without marks and words of praise; and how alike two are. A
 * script written without spaces is looked at by pairs of characters, others by three letters of a word, since PostgreSQL's
 * trigrams find next to nothing in a Chinese title of a few characters.
 *
 * @param grams the pieces by which it is compared
 */
record TitlePrint(String text, Set<String> grams) {

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern CODES = Pattern.compile("&(?:#\\d{1,6}|[a-z]{2,8});");
    private static final int BANDS = 8;
    private static final int ROWS = 4;

    TitlePrint {
        grams = Set.copyOf(grams);
    }

    /**
     * Reads a title as the seller typed it.
     *
     * @param noise words that praise and do not describe, normalised, the longest first
     */
    static TitlePrint of(String title, Collection<String> noise) {
        String text = " " + spaced(title) + " ";
        for (String word : noise) {
            text = joined(word.charAt(0)) ? text.replace(word, " ") : text.replace(" " + word + " ", "  ");
        }
        String plain = text.strip().replaceAll("\\s+", " ");
        return new TitlePrint(plain, grams(plain));
    }

    /** A title that was normalised before. */
    static TitlePrint kept(String text) {
        return new TitlePrint(text, grams(text));
    }

    /** One form of letters, small, with a space where other marks stood. */
    static String spaced(String title) {
        String one = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(CODES.matcher(one).replaceAll(" ")).replaceAll(" ").strip();
    }

    /** How alike, in percent: the pieces both have, counted twice, to all pieces. */
    int alike(TitlePrint other) {
        if (grams.isEmpty() || other.grams.isEmpty()) {
            return 0;
        }
        long both = grams.stream().filter(other.grams::contains).count();
        return (int) (200 * both / (grams.size() + other.grams.size()));
    }

    /**
     * Numbers that titles much alike under this right share at least one of (min-hashing): of two that are 95 % alike,
     * one in ten thousand pairs is missed.
     */
    List<Long> prints(UUID right) {
        List<Long> prints = new ArrayList<>();
        for (int band = 0; band < BANDS && !grams.isEmpty(); band++) {
            long print = mixed(right.hashCode() * 31L + band);
            for (int row = 0; row < ROWS; row++) {
                long seed = mixed(band * ROWS + row + 1L);
                long least = grams.stream()
                        .mapToLong(g -> mixed(seed ^ g.hashCode()))
                        .min()
                        .orElseThrow();
                print = mixed(print ^ least);
            }
            prints.add(print);
        }
        return prints;
    }

    private static Set<String> grams(String plain) {
        Set<String> grams = new LinkedHashSet<>();
        for (String word : plain.split(" ")) {
            int from = 0;
            for (int i = 1; i <= word.length(); i++) {
                if (i == word.length() || joined(word.charAt(i)) != joined(word.charAt(from))) {
                    pieces(word.substring(from, i), grams);
                    from = i;
                }
            }
        }
        return grams;
    }

    private static void pieces(String run, Set<String> grams) {
        if (run.isEmpty()) {
            return;
        }
        int length = joined(run.charAt(0)) ? 2 : 3;
        String padded = length == 2 ? run : "  " + run + " ";
        if (padded.length() < length) {
            grams.add(padded);
        }
        for (int i = 0; i + length <= padded.length(); i++) {
            grams.add(padded.substring(i, i + length));
        }
    }

    /** Whether its script is written without spaces. */
    private static boolean joined(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }

    /** A well-mixed number (the finaliser of SplitMix64). */
    static long mixed(long z) {
        long a = (z + 0x9E3779B97F4A7C15L);
        a = (a ^ (a >>> 30)) * 0xBF58476D1CE4E5B9L;
        a = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return a ^ (a >>> 31);
    }
}
