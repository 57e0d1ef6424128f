package org.bonafide.party;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came before this try, whose own password was not looked at. */
class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration left) {
        super("Too many wrong passwords.");
        this.seconds = Math.max(1, left.plusMillis(999).toSeconds());
    }

    /** How long to wait. */
    long seconds() {
        return seconds;
    }
}
