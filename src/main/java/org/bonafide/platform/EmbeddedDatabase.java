package org.bonafide.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL kept in a directory between starts. One Bonafide at a time may use it, held by a file lock that
 * dies with the process; a server that a killed process left behind is stopped first.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FileChannel lockFile;
    private final FileLock lock;
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(Path directory) {
        try {
            Files.createDirectories(directory);
            if (!Files.isWritable(directory)) {
                throw notOurs(directory);
            }
            lockFile = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = lockOrNull(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new CannotStart(
                        "Another Bonafide is running on the data in "
                                + directory.toAbsolutePath().normalize() + ".",
                        "Stop that one first, or give this one its own folder with bonafide.data-directory.");
            }
            Path data = directory.resolve("postgres");
            stopLeftOver(data.resolve("postmaster.pid"));
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                    // Spring closes it, after all that uses it.
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "100")
                    // The library's defaults are for tests; here a commit must outlive a kill and a power cut.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
        } catch (AccessDeniedException e) {
            throw notOurs(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + directory + " did not start", e);
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.release();
        lockFile.close();
    }

    private static CannotStart notOurs(Path directory) {
        return new CannotStart(
                "Bonafide may not write to " + directory.toAbsolutePath().normalize()
                        + "; it may belong to another user.",
                "Make this user its owner, or choose another folder with bonafide.data-directory.");
    }

    private static FileLock lockOrNull(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Nobody holds our lock, so a server that still runs here lost its Bonafide to a kill. */
    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).trim());
        ProcessHandle server =
                ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).orElse(null);
        if (server == null) {
            Files.delete(pidFile);
            return;
        }
        LOG.warn("Stopping the PostgreSQL (process {}) that a killed Bonafide left behind", pid);
        server.destroy();
        try {
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            if (!(late.getCause() instanceof TimeoutException)) {
                throw late;
            }
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }
}
