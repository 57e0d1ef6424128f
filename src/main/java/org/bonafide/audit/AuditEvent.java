package org.bonafide.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.bonafide.platform.Hashes;

/** One link of a subject's chain: what happened, who did it, by which way in, under which rule. */
record AuditEvent(
        UUID id,
        UUID subject,
        long seq,
        Instant at,
        String type,
        String actorKind,
        String actor,
        String actorName,
        String wayIn,
        String ruleVersion,
        String payload,
        byte[] prevHash,
        byte[] hash) {

    /** The hash before the first event of a chain. */
    static byte[] origin() {
        return new byte[32];
    }

    /**
     * SHA-256 over the hash before, then each field as its length in bytes (4, big-endian; -1 for null) and its UTF-8
     * text; times in ISO 8601.
     */
    byte[] computeHash() {
        MessageDigest digest = Hashes.sha256();
        digest.update(prevHash);
        for (Object field :
                new Object[] {id, subject, seq, at, type, actorKind, actor, actorName, wayIn, ruleVersion, payload}) {
            byte[] text = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4)
                    .putInt(field == null ? -1 : text.length)
                    .array());
            digest.update(text);
        }
        return digest.digest();
    }

    /** This event as the next link of its chain. */
    AuditEvent linked(long seq, byte[] prevHash) {
        AuditEvent link = with(seq, prevHash, null);
        return link.with(seq, prevHash, link.computeHash());
    }

    private AuditEvent with(long seq, byte[] prevHash, byte[] hash) {
        return new AuditEvent(
                id, subject, seq, at, type, actorKind, actor, actorName, wayIn, ruleVersion, payload, prevHash, hash);
    }
}
