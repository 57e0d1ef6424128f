package org.bonafide.marketplace;

import java.util.Optional;

/** What the marketplace knows of one address: its listing, or nothing at all. */
public record Resolved(String url, Optional<Listing> listing) {}
