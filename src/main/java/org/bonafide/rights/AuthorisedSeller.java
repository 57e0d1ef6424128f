package org.bonafide.rights;

import java.time.LocalDate;
import java.util.UUID;

/** A seller the rights holder lets sell the genuine article; {@code validUntil} null for no end. */
public record AuthorisedSeller(UUID id, UUID holder, String sellerId, String sellerName, LocalDate validUntil) {}
