package org.bonafide.notice;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.function.IntFunction;

/** The pieces of a file, each read when it is wanted. */
final class FilePieces implements Enumeration<InputStream> {

    private final IntFunction<byte[]> piece;
    private int n;
    private byte[] next;

    FilePieces(IntFunction<byte[]> piece) {
        this.piece = piece;
        this.next = piece.apply(0);
    }

    @Override
    public boolean hasMoreElements() {
        return next != null;
    }

    @Override
    public InputStream nextElement() {
        InputStream now = new ByteArrayInputStream(next);
        next = piece.apply(++n);
        return now;
    }
}
