package org.bonafide.takedown;

import java.util.UUID;
import org.bonafide.platform.DomainEvent;

/**
 * The notifier withdrew, and what had been done to the seller is undone.
 *
 * @param listingWasRemoved whether there had been a takedown at all
 */
public record MeasuresUndone(UUID subject, boolean listingWasRemoved) implements DomainEvent {}
