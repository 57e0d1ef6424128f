package org.bonafide.party;

import java.util.Set;
import java.util.UUID;

/** Somebody with an account. */
public record Person(
        UUID id, String username, String name, String email, UUID organisation, String language, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
