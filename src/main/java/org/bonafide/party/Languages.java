package org.bonafide.party;

import java.util.List;
import java.util.Locale;

/** The languages Bonafide speaks: English and Simplified Chinese. */
public final class Languages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private Languages() {}

    /** The language of ours for a tag such as {@code zh}, {@code zh-CN} or {@code pt}; English where we have none. */
    public static Locale locale(String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("zh")
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.ENGLISH;
    }

    /** {@code en} or {@code zh-CN}. */
    public static String tag(Locale locale) {
        return locale(locale.toLanguageTag()).toLanguageTag();
    }
}
