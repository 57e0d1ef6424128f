package org.bonafide.party;

/** A person by the two names others know them by. */
public record Colleague(String username, String name) {}
