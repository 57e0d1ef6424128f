package org.bonafide.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bonafide.Driver;

/** ClamAV's daemon, where this machine has it, on a socket of its own with one signature of our own. */
final class RealClamd implements AutoCloseable {

    private final Process process;
    final Path socket;

    /** Where it is installed; null where it is not. */
    static Path program() {
        return Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    RealClamd(Path folder, long largest) throws IOException {
        socket = folder.resolve("clamd.sock");
        Path database = Files.createDirectory(folder.resolve("db"));
        // Name, any type, at the beginning, the bytes.
        Files.writeString(
                database.resolve("bonafide.ndb"),
                "Eicar-Test:0:0:"
                        + java.util.HexFormat.of().formatHex(FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII))
                        + "\n");
        Path configuration = folder.resolve("clamd.conf");
        Files.write(
                configuration,
                List.of(
                        "LocalSocket " + socket,
                        "DatabaseDirectory " + database,
                        "TemporaryDirectory " + folder,
                        "Foreground yes",
                        "StreamMaxLength " + largest));
        process = new ProcessBuilder(program().toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        Driver.await(Duration.ofSeconds(60), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("clamd did not start, see " + folder.resolve("clamd.log"));
            }
            return Files.exists(socket);
        });
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
