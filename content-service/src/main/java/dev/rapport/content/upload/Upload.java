package dev.rapport.content.upload;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param size bytes of the whole
 * @param received bytes that are there, always the first ones
 * @param version what it has become, null while it is not complete
 * @param touched when it was last continued
 */
record Upload(
        UUID id,
        RecordId asset,
        long size,
        long received,
        String fileName,
        @Nullable String title,
        @Nullable RecordId version,
        Instant touched) {
    long missing() {
        return size - received;
    }
}
