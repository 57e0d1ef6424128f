package org.bonafide.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks the chains again and names the first link that does not hold. */
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
     * @param head the hash of the last event of the chain asked for, in hex; null for the whole trail
     */
    record Result(long events, Broken firstBroken, String head) {}

    /** A place where a chain does not hold, and in which way. */
    record Broken(UUID subject, long seq, String why) {}

    @Transactional(readOnly = true)
    public Result verify(UUID subject) {
        Walk walk = new Walk();
        audit.of(subject).forEach(walk::step);
        AuditRepository.Head head =
                audit.head(subject).orElse(new AuditRepository.Head(subject, 0, AuditEvent.origin()));
        walk.end(Map.of(subject, head));
        return new Result(walk.events, walk.broken, HexFormat.of().formatHex(head.hash()));
    }

    @Transactional(readOnly = true)
    public Result verifyAll() {
        Walk walk = new Walk();
        audit.eachInChainOrder(walk::step);
        walk.end(audit.heads());
        return new Result(walk.events, walk.broken, null);
    }

    /** One pass over chains in order. */
    private static final class Walk {
        private final java.util.Set<UUID> seen = new java.util.HashSet<>();
        private final java.util.Map<UUID, AuditRepository.Head> ends = new java.util.HashMap<>();
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
            seen.add(event.subject());
            ends.put(event.subject(), new AuditRepository.Head(event.subject(), event.seq(), event.hash()));
            last = event;
        }

        void end(Map<UUID, AuditRepository.Head> heads) {
            heads.forEach((subject, head) -> {
                AuditRepository.Head end =
                        ends.getOrDefault(subject, new AuditRepository.Head(subject, 0, AuditEvent.origin()));
                if (end.seq() != head.seq()) {
                    fail(subject, Math.min(end.seq(), head.seq()) + 1, "MISSING");
                } else if (!Arrays.equals(end.hash(), head.hash())) {
                    fail(subject, end.seq(), "CHANGED");
                }
            });
            seen.stream().filter(s -> !heads.containsKey(s)).findFirst().ifPresent(s -> fail(s, 0, "MISSING"));
        }

        private void fail(UUID subject, long seq, String why) {
            if (broken == null) {
                broken = new Broken(subject, seq, why);
            }
        }
    }
}
