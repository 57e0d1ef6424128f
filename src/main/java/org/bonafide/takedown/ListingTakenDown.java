package org.bonafide.takedown;

import java.util.UUID;
import org.bonafide.platform.DomainEvent;

/** The takedown is complete: the listing is down, the reasons are stated, the seller is told. */
public record ListingTakenDown(UUID subject) implements DomainEvent {}
