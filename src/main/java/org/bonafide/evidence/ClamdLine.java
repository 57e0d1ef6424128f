package org.bonafide.evidence;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One conversation with clamd, which ends in time whatever the other side does, and hears an answer that comes before
 * all was said.
 */
final class ClamdLine implements Closeable {

    private static final int LONGEST_ANSWER = 1000;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private long end;

    private ClamdLine(SocketChannel channel, Selector selector, SelectionKey key) {
        this.channel = channel;
        this.selector = selector;
        this.key = key;
    }

    /**
     * @param connect how long the connection may take
     * @param whole how long all the rest may take
     */
    static ClamdLine to(SocketAddress address, Duration connect, Duration whole) throws IOException {
        if (address instanceof InetSocketAddress inet && inet.isUnresolved()) {
            throw new UnknownHostException(inet.getHostString() + " is not known");
        }
        SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        Selector selector = null;
        try {
            channel.configureBlocking(false);
            selector = channel.provider().openSelector();
            ClamdLine line = new ClamdLine(channel, selector, channel.register(selector, 0));
            line.connect(address, connect);
            line.endsIn(whole);
            return line;
        } catch (IOException | RuntimeException e) {
            channel.close();
            if (selector != null) {
                selector.close();
            }
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }

    private void connect(SocketAddress address, Duration time) throws IOException {
        endsIn(time);
        boolean connected = channel.connect(address);
        while (!connected) {
            await(SelectionKey.OP_CONNECT);
            connected = channel.finishConnect();
        }
    }

    private void endsIn(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /** Sends all of it; false if the other side answered, or hung up, before. */
    boolean send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if ((await(SelectionKey.OP_READ | SelectionKey.OP_WRITE) & SelectionKey.OP_READ) != 0) {
                return false;
            }
            try {
                channel.write(bytes);
            } catch (IOException hungUp) {
                return false;
            }
        }
        return true;
    }

    /** The answer, without the zero at its end. */
    String answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer some = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER) {
            await(SelectionKey.OP_READ);
            some.clear();
            int n = channel.read(some);
            for (int i = 0; i < n; i++) {
                if (some.get(i) == 0) {
                    return answer.toString(StandardCharsets.UTF_8).strip();
                }
                answer.write(some.get(i));
            }
            if (n < 0) {
                throw new EOFException("hung up without an answer");
            }
        }
        throw new IOException("its answer has no end");
    }

    private int await(int operations) throws IOException {
        key.interestOps(operations);
        while (true) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("did not answer in time");
            }
            selector.selectedKeys().clear();
            if (selector.select(left) > 0) {
                return key.readyOps();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("interrupted");
            }
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
