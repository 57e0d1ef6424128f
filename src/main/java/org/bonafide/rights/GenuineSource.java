package org.bonafide.rights;

import java.util.UUID;

/**
 * Where the genuine article is sold.
 *
 * @param language {@code en} or {@code zh-CN}: whose readers it is for
 * @param rank the lowest comes first
 */
public record GenuineSource(UUID id, UUID holder, Kind kind, String name, String url, String language, int rank) {

    /** What kind of shop it is. */
    public enum Kind {
        FLAGSHIP_STORE,
        OFFICIAL_SITE,
        AUTHORISED_RESELLER
    }
}
