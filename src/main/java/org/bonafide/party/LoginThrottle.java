package org.bonafide.party;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after five wrong ones for a name from one address, and after a hundred from one address
 * for whatever names, the next try waits a second, then two, then four, up to a quarter of an hour. Names are counted
 * whether or not anybody has them, so that the waiting tells nothing; nobody can be locked out from another address.
 */
@Component
class LoginThrottle {

    static final int TRIES_OF_NAME = 5;
    static final int TRIES_OF_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param seen whether there were failures lately that a success may forget */
    record Standing(Duration left, boolean seen) {}

    Standing of(String name, String address) {
        return jdbc.sql("select max(free_at), bool_or(key = ?) from login_failure where key in (?, ?)")
                .params(key(name, address), key(name, address), key(address))
                .query((row, n) -> {
                    OffsetDateTime free = row.getObject(1, OffsetDateTime.class);
                    Duration left = free == null ? Duration.ZERO : Duration.between(clock.instant(), free.toInstant());
                    return new Standing(left.isNegative() ? Duration.ZERO : left, row.getBoolean(2));
                })
                .single();
    }

    void failed(String name, String address) {
        Instant old = clock.instant().minus(WINDOW);
        jdbc.sql("delete from login_failure where since < ? and free_at < ?")
                .params(Times.of(old), Times.at(clock))
                .update();
        count(key(name, address), TRIES_OF_NAME);
        count(key(address), TRIES_OF_ADDRESS);
    }

    /** Forgets the failures of this name; those of the address stay, since one known password is no licence to guess. */
    void succeeded(String name, String address) {
        jdbc.sql("delete from login_failure where key = ?")
                .param(key(name, address))
                .update();
    }

    private void count(byte[] key, int tries) {
        jdbc.sql(
                        """
                        insert into login_failure as f (key, failures, since, free_at) values (:key, 1, :now, :now)
                        on conflict (key) do update set failures = f.failures + 1,
                            free_at = case when f.failures + 1 < :tries then :now
                                else :now + interval '1 second' * least(900, power(2, least(20, f.failures + 1 - :tries)))
                                end""")
                .param("key", key)
                .param("now", Times.at(clock))
                .param("tries", tries)
                .update();
    }

    private static byte[] key(String name, String address) {
        return Hashes.sha256(name.strip().toLowerCase(Locale.ROOT) + "\0" + address);
    }

    private static byte[] key(String address) {
        return Hashes.sha256("\0" + address);
    }
}
