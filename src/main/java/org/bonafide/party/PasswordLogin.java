package org.bonafide.party;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Logs in by name and password, not faster than {@link LoginThrottle} allows; a closed account is as an unknown one. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final LoginThrottle throttle;
    private final DaoAuthenticationProvider passwords;

    PasswordLogin(LoginThrottle throttle, PartyRepository parties, PasswordEncoder encoder) {
        this.throttle = throttle;
        this.passwords = new DaoAuthenticationProvider(
                username -> parties.account(username).orElseThrow(() -> new UsernameNotFoundException(username)));
        this.passwords.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        LoginThrottle.Standing standing = throttle.of(typed.getName(), address);
        if (!standing.left().isZero()) {
            throw new TooManyAttempts(standing.left());
        }
        try {
            Authentication known = passwords.authenticate(typed);
            if (standing.seen()) {
                throttle.succeeded(typed.getName(), address);
            }
            return known;
        } catch (BadCredentialsException | DisabledException wrong) {
            throttle.failed(typed.getName(), address);
            throw new BadCredentialsException("Name or password is wrong.");
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
