package org.bonafide.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.bonafide.platform.CannotStart;

/** ClamAV's daemon, asked over TCP or its socket file; a content is sent to it in pieces (its command INSTREAM). */
final class ClamdScanner implements Scanner {

    private static final int PORT = 3310;
    private static final int PIECE = 64 * 1024;
    private static final String SCANNED = "stream: ";
    private static final String FOUND = " FOUND";
    private static final String TOO_LARGE = "INSTREAM size limit exceeded";

    private final String address;
    private final Path socket;
    private final String host;
    private final int port;
    private final Duration connect;
    private final Duration whole;

    /**
     * @param address {@code host:port}, or the path of a socket
     * @param connect how long to wait for the connection
     * @param whole how long a scan may take from beginning to end
     */
    ClamdScanner(String address, Duration connect, Duration whole) {
        this.address = address;
        this.connect = connect;
        this.whole = whole;
        boolean file = address.startsWith("/") || address.startsWith("unix:");
        this.socket = file ? Path.of(address.replaceFirst("^unix:(//)?", "")) : null;
        URI uri = file ? null : uri(address);
        this.host = file ? null : uri.getHost().replaceAll("^\\[|]$", "");
        this.port = file || uri.getPort() < 0 ? PORT : uri.getPort();
    }

    private static URI uri(String address) {
        try {
            URI uri = URI.create("clamd://" + address);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw new CannotStart(
                "bonafide.evidence.clamd is no address: " + address,
                "Set it to host:port, such as clamav:3310, or to the path of clamd's socket.");
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Verdict scan(InputStream content) {
        String version = version();
        try (ClamdLine line = open(whole)) {
            send(content, line);
            return verdict(line.answer(), version);
        } catch (IOException e) {
            throw new ScannerDown(address + ": " + e.getMessage(), e);
        }
    }

    /** All of it, unless it answers before: then it takes no more. */
    private static void send(InputStream content, ClamdLine line) throws IOException {
        boolean more = line.send(ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] bytes = new byte[4 + PIECE];
        while (more) {
            int n = content.readNBytes(bytes, 4, PIECE);
            ByteBuffer piece = ByteBuffer.wrap(bytes, 0, 4 + n).putInt(0, n);
            more = line.send(piece) && n > 0;
        }
    }

    private Verdict verdict(String answer, String version) {
        if (answer.equals(SCANNED + "OK")) {
            return new Verdict(Finding.CLEAN, null, version);
        }
        if (answer.startsWith(SCANNED) && answer.endsWith(FOUND)) {
            return new Verdict(
                    Finding.INFECTED, answer.substring(SCANNED.length(), answer.length() - FOUND.length()), version);
        }
        if (answer.startsWith(TOO_LARGE)) {
            return new Verdict(Finding.TOO_LARGE, null, version);
        }
        throw new ScannerDown(address + ": answered “" + answer + "”", null);
    }

    @Override
    public String version() {
        try (ClamdLine line = open(connect.plus(connect))) {
            line.send(ByteBuffer.wrap("zVERSION\0".getBytes(StandardCharsets.US_ASCII)));
            return line.answer();
        } catch (IOException e) {
            throw new ScannerDown(address + ": " + e.getMessage(), e);
        }
    }

    private ClamdLine open(Duration time) throws IOException {
        SocketAddress to = socket == null ? new InetSocketAddress(host, port) : UnixDomainSocketAddress.of(socket);
        return ClamdLine.to(to, connect, time);
    }
}
