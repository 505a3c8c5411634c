package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.AddedFields.Snapshot;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The objects of this service as one organisation has them, or as all have them. */
final class BoundTypes {
    private final Map<Class<?>, RecordBinding<?>> byEntity = new HashMap<>();
    private final Map<String, RecordBinding<?>> byName = new HashMap<>();
    private final Schema schema;
    private final long version;

    /** @param replicas what the service keeps of other services' objects */
    BoundTypes(Collection<RecordBinding<?>> bindings, Collection<ObjectType> replicas) {
        this(bindings, new Schema(bindings.stream().map(RecordBinding::type).toList(), replicas), 0);
    }

    private BoundTypes(Collection<RecordBinding<?>> bindings, Schema schema, long version) {
        this.schema = schema;
        this.version = version;
        bindings.forEach(binding -> {
            byEntity.put(binding.entity(), binding);
            byName.put(binding.type().name(), binding);
        });
    }

    /** The same objects with an organisation's fields. */
    BoundTypes with(Snapshot added) {
        List<RecordBinding<?>> bindings = byName.values().stream()
                .<RecordBinding<?>>map(binding -> binding.with(
                        added.byObject().getOrDefault(binding.type().name(), List.of())))
                .toList();
        Schema extended = schema.with(bindings.stream().map(RecordBinding::type).toList());
        return new BoundTypes(bindings, extended, added.version());
    }

    /** Of which {@link Snapshot} these are. */
    long version() {
        return version;
    }

    Schema schema() {
        return schema;
    }

    Collection<RecordBinding<?>> all() {
        return byName.values();
    }

    RecordBinding<?> require(String objectName) {
        return bound(schema.require(objectName));
    }

    RecordBinding<?> require(RecordId id) {
        return schema.find(id)
                .map(this::bound)
                .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND, "No record has the id " + id + "."));
    }

    @SuppressWarnings("unchecked") // bindings are only ever stored under their own entity
    <T extends StoredRecord> RecordBinding<T> require(Class<T> entity) {
        return (RecordBinding<T>) Objects.requireNonNull(byEntity.get(entity), entity.getName());
    }

    private RecordBinding<?> bound(ObjectType type) {
        return Objects.requireNonNull(byName.get(type.name()), type.name());
    }
}
