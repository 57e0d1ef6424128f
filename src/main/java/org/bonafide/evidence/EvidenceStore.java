package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Puts a file away: hashed on its way in, its pieces stored once, whole or not at all. */
@Component
class EvidenceStore {

    private final EvidenceRepository files;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final DataSize largest;

    EvidenceStore(
            EvidenceRepository files,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${bonafide.evidence.max-size:100MB}") DataSize largest) {
        this.files = files;
        this.events = events;
        this.clock = clock;
        this.largest = largest;
    }

    /** A file came in. */
    public record EvidenceStored(UUID subject, String name, String mediaType, long size, String sha256)
            implements DomainEvent {}

    Evidence keep(InputStream content, String name, UUID owner, String uploadedBy) {
        try (Upload upload = Upload.of(content, largest.toBytes())) {
            Evidence evidence = new Evidence(
                    Ids.next(),
                    FileName.of(name),
                    upload.mediaType(),
                    upload.size(),
                    Hashes.hex(upload.sha256()),
                    uploadedBy,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (files.addBlob(upload.sha256(), upload.size(), upload.mediaType(), evidence.uploadedAt())) {
                upload.eachChunk((n, bytes) -> files.addChunk(upload.sha256(), n, bytes));
            }
            files.add(evidence, upload.sha256(), owner);
            events.publishEvent(new EvidenceStored(
                    evidence.id(), evidence.name(), evidence.mediaType(), evidence.size(), evidence.sha256()));
            return evidence;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
