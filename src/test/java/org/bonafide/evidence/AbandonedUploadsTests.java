package org.bonafide.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clears what a killed node left, and nothing that somebody may still be writing. */
class AbandonedUploadsTests {

    @Test
    void clearsWhatIsADayOldAndNothingYounger() throws IOException {
        Path old = aged(Duration.ofHours(25));
        Path young = aged(Duration.ofHours(23));
        try {
            new AbandonedUploads().clear();

            assertThat(old).doesNotExist();
            assertThat(young).exists();
        } finally {
            Files.deleteIfExists(old);
            Files.deleteIfExists(young);
        }
    }

    private static Path aged(Duration age) throws IOException {
        Path file = Files.createTempFile(Upload.PREFIX, ".upload");
        FileTime now = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(age)));
        return file;
    }
}
