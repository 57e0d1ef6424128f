package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has a file looked at before it is stored. An infected one is refused, and only that is recorded. When the scanner
 * cannot say, the file is taken all the same, since a party's time may run out today, and given to nobody until it can.
 */
@Component
class IncomingScan {

    private final Scanner scanner;
    private final ScanRepository scans;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    IncomingScan(
            Scanner scanner,
            ScanRepository scans,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.scanner = scanner;
        this.scans = scans;
        this.events = events;
        this.apart = new TransactionTemplate(
                transactions,
                new org.springframework.transaction.support.DefaultTransactionDefinition(
                        TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param verdict null where there is none
     * @param problem why there is none; null where no scanner is
     */
    record Result(Scanner.Verdict verdict, String problem) {}

    /** A file was refused for what the scanner found in it; nothing of it was stored. */
    public record EvidenceRefused(
            UUID subject, String name, long size, String sha256, String signature, String scanner, String by)
            implements DomainEvent {}

    /** @throws FormFault on field {@code file} when it is infected */
    Result of(Upload upload, String by) {
        if (!scanner.isPresent()) {
            return new Result(null, null);
        }
        try (InputStream content = upload.open()) {
            Scanner.Verdict verdict = scanner.scan(content);
            return switch (verdict.finding()) {
                case CLEAN -> new Result(verdict, null);
                case TOO_LARGE -> new Result(null, ScanRepository.TOO_LARGE);
                case INFECTED -> throw refused(upload, verdict.signature(), verdict.scanner(), by);
            };
        } catch (ScannerDown down) {
            scans.knownInfection(upload.sha256()).ifPresent(v -> {
                throw refused(upload, v.signature(), v.scanner(), by);
            });
            return new Result(null, down.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Recorded in a transaction of its own: the caller's ends with the refusal. */
    private FormFault refused(Upload upload, String signature, String scanner, String by) {
        apart.executeWithoutResult(t -> events.publishEvent(new EvidenceRefused(
                Ids.next(), upload.name(), upload.size(), Hashes.hex(upload.sha256()), signature, scanner, by)));
        return new FormFault("file", "evidence.infected", upload.name(), signature);
    }

    /** Keeps what was found beside the stored content. */
    void note(Upload upload, Result result) {
        if (result.verdict() != null) {
            scans.found(upload.sha256(), result.verdict(), clock.instant());
        } else {
            scans.await(upload.sha256(), result.problem(), clock.instant());
        }
    }
}
