package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the fields come from that organisations added to objects themselves. */
public interface AddedFields {
    /**
     * The fields of one organisation.
     *
     * @param version another number whenever they are others
     * @param since the second in which they became as they are; null until it is over, for they may change again in it
     * @param byObject by the object's API name; nothing for an object without any
     */
    record Snapshot(long version, @Nullable Instant since, Map<String, List<Field>> byObject) {
        public static final Snapshot NONE = new Snapshot(0, Instant.EPOCH, Map.of());

        public Snapshot {
            byObject = Map.copyOf(byObject);
        }
    }

    Snapshot of(long orgId);
}
