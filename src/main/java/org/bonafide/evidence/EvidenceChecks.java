package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hashes stored bytes anew and says whether they are still what came in. */
@Component
class EvidenceChecks {

    private final Contents contents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceChecks(Contents contents, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.contents = contents;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What was found: {@code sha256} and {@code size} of the bytes as they are stored. */
    record Check(boolean matches, String sha256, long size, Instant at, String by) {}

    /** The stored bytes of a file were hashed anew. */
    public record EvidenceChecked(UUID subject, String name, boolean matches, String expected, String found, long size)
            implements DomainEvent {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Check check(Evidence file, Viewer viewer) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MessageDigest digest = Hashes.sha256();
        long size = digest(file, digest);
        byte[] sha256 = digest.digest();
        boolean matches = size == file.size() && Hashes.hex(sha256).equals(file.sha256());
        jdbc.sql(
                        """
                        insert into evidence_check (id, evidence, checked_at, checked_by, size, sha256, matches)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), file.id(), Times.of(at), viewer.username(), size, sha256, matches)
                .update();
        events.publishEvent(
                new EvidenceChecked(file.id(), file.name(), matches, file.sha256(), Hashes.hex(sha256), size));
        return new Check(matches, Hashes.hex(sha256), size, at, viewer.username());
    }

    private long digest(Evidence file, MessageDigest digest) {
        byte[] piece = new byte[64 * 1024];
        long size = 0;
        try (InputStream content = contents.of(file)) {
            for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                digest.update(piece, 0, n);
                size += n;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size;
    }

    Optional<Check> last(UUID evidence) {
        return jdbc.sql(
                        """
                        select c.matches, encode(c.sha256, 'hex') as sha256, c.size, c.checked_at as at,
                            coalesce(p.name, c.checked_by) as by
                        from evidence_check c left join person p on p.username = c.checked_by
                        where c.evidence = ? order by c.checked_at desc, c.id desc limit 1""")
                .param(evidence)
                .query(Check.class)
                .optional();
    }
}
