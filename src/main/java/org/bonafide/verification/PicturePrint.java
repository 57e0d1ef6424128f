package org.bonafide.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A perceptual hash of a picture.
 *
 * @param hash sixteen hexadecimal digits
 */
record PicturePrint(String hash) {

    private static final int BITS = 16;

    /** What the marketplace told; null where that is no such hash. */
    static PicturePrint of(String told) {
        return told != null && told.matches("[0-9a-fA-F]{16}") ? new PicturePrint(told) : null;
    }

    /** In how many bits it differs from another. */
    int differs(PicturePrint other) {
        return Long.bitCount(Long.parseUnsignedLong(hash, 16) ^ Long.parseUnsignedLong(other.hash, 16));
    }

    /** Numbers of which pictures under this right that differ in up to three bits share at least one. */
    List<Long> prints(UUID right) {
        long bits = Long.parseUnsignedLong(hash, 16);
        List<Long> prints = new ArrayList<>();
        for (int from = 0; from < Long.SIZE; from += BITS) {
            long band = bits >>> from & 0xFFFF;
            prints.add(TitlePrint.mixed(TitlePrint.mixed(right.hashCode() * 31L - 1 - from) ^ band));
        }
        return prints;
    }
}
