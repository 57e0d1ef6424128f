package org.bonafide.notice;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the examination of a notice has to know of its rows.
 *
 * @param rows how many there are
 * @param evidence the files that go with them
 * @param hosts where the listings are, so many as matter for the choice of a regime
 */
record RowFacts(int rows, Set<UUID> evidence, Set<String> hosts) {

    /** For a notice whose rows were examined before. */
    static final RowFacts NONE = new RowFacts(0, Set.of(), Set.of());

    /** More hosts than these say nothing more about where listings are offered. */
    private static final int MOST_HOSTS = 50;

    /** Goes through them once. */
    static RowFacts of(NoticeRows rows) {
        int[] count = {0};
        Set<UUID> evidence = new HashSet<>();
        Set<String> hosts = new HashSet<>();
        rows.each(row -> {
            count[0]++;
            evidence.addAll(row.evidence());
            if (hosts.size() < MOST_HOSTS) {
                host(row.location()).ifPresent(hosts::add);
            }
        });
        return new RowFacts(count[0], evidence, hosts);
    }

    private static Optional<String> host(ListingLocation at) {
        return (at.url() == null ? ListingUrl.parse(at.raw()) : Optional.of(at.url())).map(ListingUrl::host);
    }
}
