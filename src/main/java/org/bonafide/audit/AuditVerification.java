package org.bonafide.audit;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.bonafide.platform.Hashes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the chains again and names the first link that does not hold. It reads the trail as one stream, as it stood at
 * one moment, and keeps no more than the last event in memory.
 */
@Service
class AuditVerification {

    private final AuditRepository audit;

    AuditVerification(AuditRepository audit) {
        this.audit = audit;
    }

    /**
     * What the walk found.
     *
     * @param events how many events were read
     * @param firstBroken the first event that was changed, removed or added behind the trail's back; null if all hold
     * @param head in hex, the hash of the last event of the chain asked for; for the whole trail, SHA-256 over the
     *     subjects, lengths and last hashes of all chains, in order
     */
    record Result(long events, Broken firstBroken, String head) {}

    /** A place where a chain does not hold, and in which way: MISSING, UNLINKED or CHANGED. */
    record Broken(UUID subject, long seq, String why) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify(UUID subject) {
        Walk walk = new Walk();
        audit.of(subject).forEach(walk::step);
        AuditRepository.Head head =
                audit.head(subject).orElse(new AuditRepository.Head(subject, 0, AuditEvent.origin()));
        long last = walk.last == null ? 0 : walk.last.seq();
        if (walk.broken == null && last != head.seq()) {
            walk.broken = new Broken(subject, Math.min(last, head.seq()) + 1, "MISSING");
        } else if (walk.broken == null && last > 0 && !Arrays.equals(walk.last.hash(), head.hash())) {
            walk.broken = new Broken(subject, last, "CHANGED");
        }
        return new Result(walk.events, walk.broken, HexFormat.of().formatHex(head.hash()));
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verifyAll() {
        Walk walk = new Walk();
        audit.eachInChainOrder(walk::step);
        walk.check(() -> audit.firstCut()
                .map(c -> c.seq() == c.last()
                        ? new Broken(c.subject(), c.seq(), "CHANGED")
                        : new Broken(c.subject(), Math.min(c.seq(), c.last()) + 1, "MISSING"))
                .orElse(null));
        walk.check(() ->
                audit.firstHeadless().map(s -> new Broken(s, 0, "MISSING")).orElse(null));
        walk.check(() -> audit.firstCaseWithoutChain()
                .map(s -> new Broken(s, 1, "MISSING"))
                .orElse(null));
        return new Result(walk.events, walk.broken, fingerprint());
    }

    private String fingerprint() {
        MessageDigest digest = Hashes.sha256();
        audit.eachHead(h -> {
            digest.update((h.subject() + " " + h.seq() + " ").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(h.hash());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** One pass over chains in order. */
    private static final class Walk {

        private long events;
        private Broken broken;
        private AuditEvent last;

        void step(AuditEvent event) {
            events++;
            boolean first = last == null || !last.subject().equals(event.subject());
            long expected = first ? 1 : last.seq() + 1;
            byte[] before = first ? AuditEvent.origin() : last.hash();
            if (event.seq() != expected) {
                fail(event.subject(), expected, "MISSING");
            } else if (!Arrays.equals(event.prevHash(), before)) {
                fail(event.subject(), event.seq(), "UNLINKED");
            } else if (!Arrays.equals(event.hash(), event.computeHash())) {
                fail(event.subject(), event.seq(), "CHANGED");
            }
            last = event;
        }

        /** Looks further only while nothing was found. */
        void check(Supplier<Broken> search) {
            if (broken == null) {
                broken = search.get();
            }
        }

        private void fail(UUID subject, long seq, String why) {
            if (broken == null) {
                broken = new Broken(subject, seq, why);
            }
        }
    }
}
