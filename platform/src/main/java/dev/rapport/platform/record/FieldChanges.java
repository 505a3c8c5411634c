package dev.rapport.platform.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields one write touches, with their values before and after, by API name. */
public final class FieldChanges {
    private final Map<String, Change> changes = new LinkedHashMap<>();

    /**
     * One field's change, in the entity's Java types.
     *
     * @param before null for a new record or an empty field
     * @param after null where the field was emptied
     */
    public record Change(@Nullable Object before, @Nullable Object after) {}

    void put(String field, @Nullable Object before, @Nullable Object after) {
        changes.put(field, new Change(before, after));
    }

    public Set<String> fields() {
        return changes.keySet();
    }

    public boolean touches(String field) {
        return changes.containsKey(field);
    }

    /** What this field was before, if the write touches it and it had a value. */
    public <V> Optional<V> findBefore(String field, Class<V> type) {
        return find(field).map(Change::before).map(type::cast);
    }

    /** The change of this field, if the write touches it. */
    public Optional<Change> find(String field) {
        return Optional.ofNullable(changes.get(field));
    }
}
