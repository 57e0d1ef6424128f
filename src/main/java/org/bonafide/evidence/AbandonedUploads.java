package org.bonafide.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what was on its way in when a node was killed; everything else clears up after itself. */
@Component
class AbandonedUploads {

    /** No upload takes so long. */
    private static final Duration OLD = Duration.ofDays(1);

    @Scheduled(fixedDelayString = "${bonafide.evidence.removal-delay:PT1H}")
    void clear() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, Upload.PREFIX + "*.upload")) {
            Instant before = now().minus(OLD);
            for (Path file : left) {
                if (isOlder(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the clock that dates files, which need not be ours: another process may be writing one. */
    private static Instant now() throws IOException {
        Path fresh = Files.createTempFile(Upload.PREFIX, ".upload");
        try {
            return Files.getLastModifiedTime(fresh).toInstant();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** One that is gone meanwhile was cleared by whoever wrote it, or by another node on this machine. */
    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
