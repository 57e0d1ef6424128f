package org.bonafide.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what was on its way in when a node was killed; everything else clears up after itself. */
@Component
class AbandonedUploads {

    /** No upload takes so long. */
    private static final Duration OLD = Duration.ofDays(1);

    private final Clock clock;

    AbandonedUploads(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${bonafide.evidence.removal-delay:PT1H}")
    void clear() {
        Instant before = clock.instant().minus(OLD);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, Upload.PREFIX + "*.upload")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
