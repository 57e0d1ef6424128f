package org.bonafide.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bonafide.evidence.Scanner.Finding;
import org.bonafide.platform.CannotStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client of clamd: against a server in the test, by port and by socket, and against clamd itself where it is. */
class ClamdScannerTests {

    private static final long LARGEST = 4L * 1024 * 1024;
    private static final Duration TIME = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static final List<String> ADDRESSES = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        FakeClamd byPort = new FakeClamd(new InetSocketAddress("localhost", 0), LARGEST);
        OPEN.add(byPort);
        ADDRESSES.add("localhost:" + byPort.port());
        Path socket = folder.resolve("fake.sock");
        OPEN.add(new FakeClamd(UnixDomainSocketAddress.of(socket), LARGEST));
        ADDRESSES.add(socket.toString());
        ADDRESSES.add("unix:" + socket);
        if (RealClamd.program() != null) {
            RealClamd real = new RealClamd(folder, LARGEST);
            OPEN.add(real);
            ADDRESSES.add(real.socket.toString());
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable server : OPEN) {
            server.close();
        }
        OPEN.clear();
        ADDRESSES.clear();
    }

    static Stream<String> addresses() {
        return ADDRESSES.stream();
    }

    private static ClamdScanner at(String address) {
        return new ClamdScanner(address, Duration.ofSeconds(5), TIME);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void saysThatAHarmlessFileIsClean(String address) {
        Scanner.Verdict verdict = at(address).scan(text("a photograph"));
        assertThat(verdict.finding()).isEqualTo(Finding.CLEAN);
        assertThat(verdict.signature()).isNull();
        assertThat(verdict.scanner()).startsWith("ClamAV ");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void namesWhatItFinds(String address) {
        Scanner.Verdict verdict = at(address).scan(text(FakeClamd.EICAR));
        assertThat(verdict.finding()).isEqualTo(Finding.INFECTED);
        assertThat(verdict.signature()).startsWith("Eicar-Test");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void sendsAFileOfManyPiecesWhole(String address) {
        assertThat(at(address)
                        .scan(new ByteArrayInputStream(new byte[3_000_001]))
                        .finding())
                .isEqualTo(Finding.CLEAN);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void saysThatAFileIsLargerThanTheScannerTakes(String address) {
        assertThat(at(address)
                        .scan(new ByteArrayInputStream(new byte[(int) LARGEST * 4]))
                        .finding())
                .isEqualTo(Finding.TOO_LARGE);
    }

    @Test
    void endsInTimeWhenTheScannerTakesAllAndNeverAnswers() throws IOException {
        try (FakeClamd silent = new FakeClamd(new InetSocketAddress("localhost", 0), LARGEST)) {
            silent.mood = FakeClamd.Mood.SILENT;
            Scanner scanner =
                    new ClamdScanner("localhost:" + silent.port(), Duration.ofMillis(200), Duration.ofMillis(200));
            assertThatThrownBy(() -> scanner.scan(text("x")))
                    .isInstanceOf(ScannerDown.class)
                    .hasMessageContaining("did not answer in time");
        }
    }

    @Test
    void takesNoVerdictFromAScannerThatHangsUpOrAnswersOddly() throws IOException {
        try (FakeClamd server = new FakeClamd(new InetSocketAddress("localhost", 0), LARGEST)) {
            for (FakeClamd.Mood mood : List.of(FakeClamd.Mood.RUDE, FakeClamd.Mood.ODD)) {
                server.mood = mood;
                assertThatThrownBy(() -> at("localhost:" + server.port()).scan(text("x")))
                        .as(mood.name())
                        .isInstanceOf(ScannerDown.class);
            }
        }
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        int port;
        try (FakeClamd gone = new FakeClamd(new InetSocketAddress("localhost", 0), LARGEST)) {
            port = gone.port();
        }
        assertThatThrownBy(() -> at("localhost:" + port).version()).isInstanceOf(ScannerDown.class);
        assertThatThrownBy(() -> at(folder.resolve("none.sock").toString()).version())
                .isInstanceOf(ScannerDown.class);
        assertThatThrownBy(() -> at("scanner.invalid:3310").version()).isInstanceOf(ScannerDown.class);
    }

    @Test
    void doesNotStartWithAnAddressThatIsNone() {
        assertThatThrownBy(() -> at("not an address")).isInstanceOf(CannotStart.class);
    }
}
