package dev.rapport.content.version;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rapport.content.store.ContentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * An upload that has arrived completely.
 *
 * @param file in staging until the store takes it
 * @param key under which the store is to keep it; like the file's place another one each time the same is uploaded
 * @param checksum SHA-256 in hexadecimal digits
 */
record StagedUpload(
        @JsonIgnore Path file, @JsonIgnore ContentKey key, FileName name, SniffedType type, int size, String checksum)
        implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StagedUpload.class);

    /** Removes the file, unless the store has taken it. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf(e, "staged upload %s stays behind for the sweep", file);
        }
    }
}
