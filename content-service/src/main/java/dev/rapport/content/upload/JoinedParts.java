package dev.rapport.content.upload;

import dev.rapport.content.store.ContentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an upload's parts one after the other, and then those of the part that came last; one of them is open at a
 * time. A store that fails is an {@link UncheckedIOException}: whoever reads takes an {@link IOException} for its sender's.
 */
final class JoinedParts extends InputStream {
    private final ContentStore store;
    private final Iterator<UploadPart> parts;
    private @Nullable Path last;
    private InputStream open = InputStream.nullInputStream();

    JoinedParts(ContentStore store, List<UploadPart> parts, Path last) {
        this.store = store;
        this.parts = parts.iterator();
        this.last = last;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int count = open.read(buffer, offset, length);
            while (count < 0 && openNext()) {
                count = open.read(buffer, offset, length);
            }
            return count;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean openNext() throws IOException {
        open.close();
        if (parts.hasNext()) {
            open = store.read(parts.next().key());
            return true;
        }
        if (last == null) {
            open = InputStream.nullInputStream();
            return false;
        }
        open = Files.newInputStream(last);
        last = null;
        return true;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
