package org.bonafide.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.apache.tika.Tika;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;

/**
 * A file on its way in: kept outside the database until it has come whole, since its place there is named by its hash.
 * Memory holds one piece of it, whatever its size.
 */
record Upload(Path path, byte[] sha256, long size, String mediaType) implements AutoCloseable {

    private static final int PIECE = 1024 * 1024;
    private static final Tika TIKA = new Tika();

    /** What is done with each piece. */
    interface Sink {
        void take(int n, byte[] bytes);
    }

    /** @throws FormFault on field {@code file} when it is empty or larger than {@code largest} bytes */
    static Upload of(InputStream content, long largest) throws IOException {
        Path path = Files.createTempFile("bonafide", ".upload");
        try {
            MessageDigest digest = Hashes.sha256();
            long size = copy(content, path, digest, largest);
            if (size == 0) {
                throw new FormFault("file", "evidence.empty");
            }
            return new Upload(path, digest.digest(), size, mediaType(path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream content, Path path, MessageDigest digest, long largest) throws IOException {
        long size = 0;
        byte[] piece = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                size += n;
                if (size > largest) {
                    throw new FormFault("file", "evidence.tooLarge", largest / PIECE);
                }
                digest.update(piece, 0, n);
                out.write(piece, 0, n);
            }
        }
        return size;
    }

    /** From the content alone: a name is only what the sender says. */
    private static String mediaType(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return TIKA.detect(in);
        }
    }

    void eachChunk(Sink sink) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
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
