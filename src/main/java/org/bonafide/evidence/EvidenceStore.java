package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts a file away: hashed and scanned on its way in, its pieces stored once, whole or not at all. The database is not
 * held while the file comes in and is scanned, unless the caller holds it.
 */
@Component
class EvidenceStore {

    private final ContentRepository contents;
    private final EvidenceRepository files;
    private final IncomingScan scan;
    private final Quotas quotas;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EvidenceLimit limit;

    EvidenceStore(
            ContentRepository contents,
            EvidenceRepository files,
            IncomingScan scan,
            Quotas quotas,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            EvidenceLimit limit) {
        this.contents = contents;
        this.files = files;
        this.scan = scan;
        this.quotas = quotas;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.limit = limit;
    }

    /** A file came in. */
    public record EvidenceStored(
            UUID subject, String name, String mediaType, long size, String sha256, String namedType, Capture capture)
            implements DomainEvent {}

    /**
     * Who gives it.
     *
     * @param owner the organisation; null for a seller or a buyer
     * @param username or the party
     */
    record Giver(UUID owner, String username) {}

    /** @throws FormFault on field {@code file} when it is empty, too large, infected, or there is no room for it */
    Evidence keep(InputStream content, String name, Capture capture, Giver giver) {
        try (Upload upload = Upload.of(content, name, limit.bytes())) {
            IncomingScan.Result result = scan.of(upload, giver.username());
            return transaction.execute(t -> write(upload, capture, giver, result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a page's file field sent; a field left empty gives nothing.
     *
     * @throws FormFault on field {@code files}, for the first that cannot be taken
     */
    List<Evidence> keepAll(List<MultipartFile> sent, Capture capture, Giver giver) {
        List<Evidence> kept = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            if (file.isEmpty() && "".equals(file.getOriginalFilename())) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                kept.add(keep(content, file.getOriginalFilename(), capture, giver));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FormFault fault) {
                throw new FormFault("files", fault.code(), fault.arguments());
            }
        }
        return kept;
    }

    private Evidence write(Upload upload, Capture capture, Giver giver, IncomingScan.Result result) {
        quotas.claim(giver.owner(), upload);
        Evidence evidence = new Evidence(
                Ids.next(),
                upload.name(),
                upload.mediaType(),
                upload.size(),
                Hashes.hex(upload.sha256()),
                giver.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                ContentType.claimedOtherwise(upload.name(), upload.mediaType()),
                capture,
                ScanState.NOT_SCANNED);
        contents.add(upload, evidence.uploadedAt());
        files.add(evidence, upload.sha256(), giver.owner());
        scan.note(upload, result);
        events.publishEvent(new EvidenceStored(
                evidence.id(),
                evidence.name(),
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.namedType(),
                capture));
        return files.find(evidence.id()).orElseThrow();
    }
}
