package dev.rapport.platform.bulk;

import dev.rapport.platform.id.RecordId;
import java.io.InputStream;

/** An upload from its first byte to its last, of which one piece at a time is in memory. */
final class UploadStream extends InputStream {
    private final ChunkTable chunks;
    private final RecordId job;
    private final Upload upload;
    private byte[] piece = {};
    private int at;
    private int next;

    UploadStream(ChunkTable chunks, RecordId job, Upload upload) {
        this.chunks = chunks;
        this.job = job;
        this.upload = upload;
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean hasMore() {
        while (at == piece.length && next < upload.chunks()) {
            piece = chunks.read(job, upload.id(), next++);
            at = 0;
        }
        return at < piece.length;
    }
}
