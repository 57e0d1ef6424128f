package org.bonafide.notice;

import java.util.List;

/**
 * What a piece of text says of where a listing is: one address, or why there is none.
 *
 * @param raw the text as given, save for U+0000, which no database keeps
 * @param url the address, brought to one spelling; null where there is a fault
 * @param fault null where there is an address
 * @param detail what the fault is about, such as the two sides of a link; null where there is nothing to add
 */
record ListingLocation(String raw, ListingUrl url, RowFault fault, String detail) {

    static ListingLocation at(String raw, ListingUrl url) {
        return new ListingLocation(raw, url, null, null);
    }

    static ListingLocation not(String raw, RowFault fault, String detail) {
        return new ListingLocation(raw, null, fault, detail);
    }

    /** The row with another fault found later, such as that it repeats an earlier one. */
    ListingLocation refused(RowFault why, String about) {
        return new ListingLocation(raw, url, why, about);
    }

    boolean accepted() {
        return fault == null;
    }

    /** At most this many of them, in words. */
    static String listed(List<String> found) {
        int shown = Math.min(found.size(), 5);
        return String.join(" ; ", found.subList(0, shown)) + (found.size() > shown ? " ; …" : "");
    }
}
