package org.bonafide.platform;

import java.util.List;

/**
 * One page of a list, read by key and not by offset.
 *
 * @param next the opaque cursor of the page after this one; null at the end
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }
}
