package dev.rapport.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Keeps bytes under keys, and never changes what it keeps.
 *
 * <p>Failures are {@link IOException}s; {@link StoreFailure} says what they mean to a caller.
 */
public interface ContentStore {
    /** What a store holds, as a sweep sees it. */
    record Kept(ContentKey key, Instant since) {}

    /** Refuses while there is no room for more. */
    default void requireRoom() throws IOException {}

    /** A folder for bytes that are still arriving, from where {@link #keep} takes them cheaply. */
    Path staging() throws IOException;

    /** Takes a complete file from staging. Once this returns, the bytes survive a crash. */
    void keep(ContentKey key, Path staged) throws IOException;

    /** The bytes from {@code first}, {@code length} of them. The caller closes the stream. */
    InputStream read(ContentKey key, long first, long length) throws IOException;

    /** All the bytes. The caller closes the stream. */
    InputStream read(ContentKey key) throws IOException;

    /** Forgets the bytes; nothing happens if there are none. */
    void delete(ContentKey key) throws IOException;

    /** Shows everything that is kept, in no order. */
    void list(Consumer<Kept> visitor) throws IOException;
}
