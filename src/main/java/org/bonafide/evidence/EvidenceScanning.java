package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Hashes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the scanner look at what it could not, or what came in before there was one: one content a transaction, and later
 * each time it fails again.
 */
@Component
public class EvidenceScanning {

    private static final int MOST = 100;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATE = Duration.ofHours(1);

    private final Scanner scanner;
    private final ScanRepository scans;
    private final ContentRepository contents;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceScanning(
            Scanner scanner,
            ScanRepository scans,
            ContentRepository contents,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.scanner = scanner;
        this.scans = scans;
        this.contents = contents;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The scanner found something in a file that had been taken before it could look; it is given to nobody. */
    public record EvidenceFoundInfected(UUID subject, String sha256, String signature, String scanner)
            implements DomainEvent {}

    /**
     * How the scanner is, for the operator.
     *
     * @param version what it calls itself; null when it does not answer or there is none
     * @param problem why it does not answer; null when it does or there is none
     * @param held files that wait for it and are given to nobody meanwhile
     * @param tooLarge of those, the ones larger than it takes
     * @param unseen files that came in without a scanner and are given out
     */
    public record Status(
            boolean present,
            String address,
            String version,
            String problem,
            long held,
            long tooLarge,
            long unseen,
            long infected) {}

    public Status status() {
        ScanRepository.Figures f = scans.figures();
        String version = null;
        String problem = null;
        if (scanner.isPresent()) {
            try {
                version = scanner.version();
            } catch (ScannerDown down) {
                problem = down.getMessage();
            }
        }
        return new Status(
                scanner.isPresent(),
                scanner.address(),
                version,
                problem,
                f.held(),
                f.tooLarge(),
                f.unseen(),
                f.infected());
    }

    @Scheduled(fixedDelayString = "${bonafide.evidence.scan-delay:PT30S}")
    void scanDue() {
        boolean more = scanner.isPresent();
        for (int i = 0; more && i < MOST; i++) {
            more = Boolean.TRUE.equals(transaction.execute(t -> scanNext()));
        }
    }

    /** Whether to go on: there was one, and the scanner answered. */
    private boolean scanNext() {
        ScanRepository.Due due = scans.next(clock.instant()).orElse(null);
        if (due == null) {
            return false;
        }
        try (InputStream content = new StoredContent(contents, due.sha256())) {
            Scanner.Verdict verdict = scanner.scan(content);
            switch (verdict.finding()) {
                case TOO_LARGE -> postpone(due, ScanRepository.TOO_LARGE);
                case CLEAN -> scans.found(due.sha256(), verdict, clock.instant());
                case INFECTED -> infected(due, verdict);
            }
            return true;
        } catch (ScannerDown down) {
            postpone(due, down.getMessage());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void postpone(ScanRepository.Due due, String problem) {
        Duration wait = SOON.multipliedBy(1L << Math.min(due.attempts(), 10));
        Instant until = clock.instant().plus(wait.compareTo(LATE) > 0 ? LATE : wait);
        scans.postpone(due.sha256(), problem, until);
    }

    private void infected(ScanRepository.Due due, Scanner.Verdict verdict) {
        scans.found(due.sha256(), verdict, clock.instant());
        scans.evidenceWith(due.sha256())
                .forEach(id -> events.publishEvent(new EvidenceFoundInfected(
                        id, Hashes.hex(due.sha256()), verdict.signature(), verdict.scanner())));
    }
}
