package org.bonafide.party;

import java.time.LocalDate;
import java.util.UUID;

/** A power of attorney: the agent acts for the principal from the first to the last day, both included. */
public record Authorisation(UUID id, UUID agent, UUID principal, LocalDate validFrom, LocalDate validUntil) {}
