package org.bonafide.party;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Account;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens for the API: made on the profile page, shown once, kept as a hash. */
@Service
@Transactional
public class ApiTokenService {

    private final JdbcClient jdbc;
    private final PartyRepository parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokenService(JdbcClient jdbc, PartyRepository parties, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** What a token may do: read only, or all its owner may. */
    public enum Scope {
        READ,
        WRITE
    }

    /** A token as its owner sees it afterwards; the token itself is gone. */
    public record ApiToken(
            UUID id, String name, String scopes, Instant createdAt, Instant expiresAt, Instant revokedAt) {}

    record ApiTokenMade(UUID subject, UUID token, String name, Scope scope, Instant expiresAt) implements DomainEvent {}

    record ApiTokenRevoked(UUID subject, UUID token) implements DomainEvent {}

    /** Makes a token and returns it, this one time. */
    public String make(Viewer viewer, String name, Scope scope, Duration life) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = "bf_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = Ids.next();
        Instant expires = clock.instant().plus(life);
        jdbc.sql(
                        """
                        insert into api_token (id, person, name, token_hash, scopes, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, viewer.id(), name, hash(token), scope.name(), Times.at(clock), Times.of(expires))
                .update();
        events.publishEvent(new ApiTokenMade(viewer.id(), id, name, scope, expires));
        return token;
    }

    @Transactional(readOnly = true)
    public List<ApiToken> of(Viewer viewer) {
        return jdbc.sql(
                        """
                        select id, name, scopes, created_at, expires_at, revoked_at from api_token
                        where person = ? order by created_at desc""")
                .param(viewer.id())
                .query(ApiToken.class)
                .list();
    }

    /** @throws NotFound if it is not the viewer's */
    public void revoke(Viewer viewer, UUID id) {
        int rows = jdbc.sql("update api_token set revoked_at = ? where id = ? and person = ? and revoked_at is null")
                .params(Times.at(clock), id, viewer.id())
                .update();
        if (rows == 0) {
            throw new NotFound("token " + id);
        }
        events.publishEvent(new ApiTokenRevoked(viewer.id(), id));
    }

    /** The account of a token in force that may do this. */
    @Transactional(readOnly = true)
    Optional<Account> owner(String token, boolean write) {
        return jdbc.sql(
                        """
                        select p.username from api_token t join person p on p.id = t.person
                        where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and p.active
                        and (t.scopes = 'WRITE' or not ?)""")
                .params(hash(token), Times.at(clock), write)
                .query(String.class)
                .optional()
                .flatMap(parties::account);
    }

    private static byte[] hash(String token) {
        return Hashes.sha256(token);
    }
}
