package org.bonafide.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Speaks clamd's protocol over a real socket, and knows one signature: the EICAR test string's. */
final class FakeClamd implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** How it behaves. */
    enum Mood {
        WELL,
        /** Takes everything and never answers. */
        SILENT,
        /** Hangs up in the middle. */
        RUDE,
        /** Answers what no clamd answers. */
        ODD
    }

    private final ServerSocketChannel server;
    private final long largest;
    final AtomicLong scanned = new AtomicLong();
    volatile Mood mood = Mood.WELL;
    volatile boolean knowsEicar = true;

    /** @param address a path's or a port's; port 0 for any */
    FakeClamd(SocketAddress address, long largest) {
        this.largest = largest;
        try {
            server = address instanceof UnixDomainSocketAddress
                    ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                    : ServerSocketChannel.open();
            server.bind(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.socket().getLocalPort();
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                Thread thread = new Thread(() -> converse(caller), "fake-clamd-call");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(SocketChannel caller) {
        try (caller) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
            OutputStream out = Channels.newOutputStream(caller);
            String command = command(in);
            if (mood == Mood.SILENT) {
                in.transferTo(OutputStream.nullOutputStream());
                return;
            }
            String answer = command.equals("zVERSION")
                    ? "ClamAV 0.0-fake/1/Wed Nov 25 09:00:00 2026"
                    : mood == Mood.ODD ? "stream: maybe" : scan(in);
            if (answer != null) {
                out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException hungUp) {
            // as clamd, it minds its other callers
        }
    }

    private static String command(InputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            command.append((char) c);
        }
        return command.toString();
    }

    private String scan(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        long size = 0;
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            byte[] piece = in.readNBytes(length);
            size += piece.length;
            if (mood == Mood.RUDE) {
                return null;
            }
            if (size > largest) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            if (content.size() < 1024) {
                content.write(piece);
            }
        }
        scanned.incrementAndGet();
        boolean found =
                knowsEicar && content.toString(StandardCharsets.ISO_8859_1).startsWith(EICAR);
        return found ? "stream: Eicar-Test FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
