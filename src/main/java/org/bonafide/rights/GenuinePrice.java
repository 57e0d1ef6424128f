package org.bonafide.rights;

import java.math.BigDecimal;

/**
 * What the genuine article usually costs; all null where that was not given. It is the holder's own word and changes
 * without a check.
 */
public record GenuinePrice(BigDecimal min, BigDecimal max, String currency) {

    public static final GenuinePrice NONE = new GenuinePrice(null, null, null);

    boolean isNone() {
        return min == null && max == null;
    }
}
