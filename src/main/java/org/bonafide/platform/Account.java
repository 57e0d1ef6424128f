package org.bonafide.platform;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account a session or an API call runs under; what it may see is read anew for each request. */
public final class Account implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final String username;
    private final String name;
    private final String password;
    private final boolean active;
    private final List<String> roles;

    public Account(String username, String name, String password, boolean active, Collection<String> roles) {
        this.username = username;
        this.name = name;
        this.password = password;
        this.active = active;
        this.roles = List.copyOf(roles);
    }

    /** The name shown to others. */
    public String name() {
        return name;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(r -> new SimpleGrantedAuthority("ROLE_" + r)).toList();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account that && username.equals(that.username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
