package org.bonafide.evidence;

import java.io.InputStream;
import java.util.Objects;

/** A stored content as a stream that has one piece of it in memory at a time. */
final class StoredContent extends InputStream {

    private final ContentRepository contents;
    private final byte[] sha256;
    private byte[] piece = new byte[0];
    private int at;
    private int next;
    private boolean ended;

    StoredContent(ContentRepository contents, byte[] sha256) {
        this.contents = contents;
        this.sha256 = sha256.clone();
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        Objects.checkFromIndexSize(from, most, into.length);
        if (most == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int n = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, n);
        at += n;
        return n;
    }

    private boolean isAtEnd() {
        while (at == piece.length && !ended) {
            piece = contents.chunk(sha256, next++).orElse(null);
            ended = piece == null;
            piece = ended ? new byte[0] : piece;
            at = 0;
        }
        return ended;
    }
}
