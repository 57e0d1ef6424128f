package org.bonafide.letter;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links of 256 random bits that open one page for one party: hashed, expiring, revocable. */
@Service
@Transactional
public class CapabilityLinks {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CapabilityLinks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whose page a link opens: a seller's, a buyer's, or that of a party whose conduct was judged. */
    public enum Kind {
        SELLER("/s/"),
        BUYER("/b/"),
        MISUSE("/m/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    /**
     * An open link.
     *
     * @param subject what the page is about: the case for a seller, the alert for a buyer
     */
    public record Link(Kind kind, UUID caseId, UUID subject, Instant expiresAt) {}

    record LinkGranted(UUID subject, Kind kind, UUID about, Instant expiresAt) implements DomainEvent {}

    record LinksRevoked(UUID subject, Kind kind) implements DomainEvent {}

    /** Makes a link and returns its token, which is kept nowhere in the clear. */
    public String grant(Kind kind, UUID caseId, UUID subject, Instant expiresAt) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql(
                        """
                        insert into capability_link (token_hash, kind, case_id, subject, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Hashes.sha256(token), kind.name(), caseId, subject, Times.at(clock), Times.of(expiresAt))
                .update();
        events.publishEvent(new LinkGranted(caseId, kind, subject, expiresAt));
        return token;
    }

    /** @throws NotFound for an unknown, expired or revoked token, without telling which */
    @Transactional(readOnly = true)
    public Link open(Kind kind, String token) {
        return jdbc.sql(
                        """
                        select kind, case_id, subject, expires_at from capability_link
                        where token_hash = ? and kind = ? and revoked_at is null and expires_at > ?""")
                .params(Hashes.sha256(token), kind.name(), Times.at(clock))
                .query(Link.class)
                .optional()
                .orElseThrow(() -> new NotFound("link"));
    }

    /** Closes every link of this kind for the case. */
    public void revoke(Kind kind, UUID caseId) {
        jdbc.sql("update capability_link set revoked_at = ? where case_id = ? and kind = ? and revoked_at is null")
                .params(Times.at(clock), caseId, kind.name())
                .update();
        events.publishEvent(new LinksRevoked(caseId, kind));
    }
}
