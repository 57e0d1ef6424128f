package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.bonafide.platform.FileSize;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;

/**
 * A file on its way in: kept outside the database until it has come whole, since its place there is named by its hash.
 * Memory holds one piece of it, whatever its size.
 */
record Upload(Path path, String name, byte[] sha256, long size, String mediaType) implements AutoCloseable {

    static final String PREFIX = "bonafide-evidence-";

    private static final int PIECE = 1024 * 1024;

    /** What is done with each piece. */
    interface Sink {
        void take(int n, byte[] bytes);
    }

    /** @throws FormFault on field {@code file} when it is empty or larger than {@code largest} bytes */
    static Upload of(InputStream content, String given, long largest) throws IOException {
        String name = FileName.of(given);
        Path path = Files.createTempFile(PREFIX, ".upload");
        try {
            MessageDigest digest = Hashes.sha256();
            long size = copy(content, path, digest, largest);
            if (size == 0) {
                throw new FormFault("file", "evidence.empty", name);
            }
            if (size > largest) {
                throw new FormFault("file", "evidence.tooLarge", name, FileSize.text(size), FileSize.text(largest));
            }
            return new Upload(path, name, digest.digest(), size, ContentType.of(path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** The size; what is beyond the limit is counted, so that it can be told, and not kept. */
    private static long copy(InputStream content, Path path, MessageDigest digest, long largest) throws IOException {
        long size = 0;
        byte[] piece = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                size += n;
                if (size <= largest) {
                    digest.update(piece, 0, n);
                    out.write(piece, 0, n);
                }
            }
        }
        return size;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    void eachChunk(Sink sink) throws IOException {
        try (InputStream in = open()) {
            int n = 0;
            for (byte[] bytes = in.readNBytes(PIECE); bytes.length > 0; bytes = in.readNBytes(PIECE)) {
                sink.take(n++, bytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
