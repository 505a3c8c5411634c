package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All objects of this service, derived from its entities once at start-up.
 *
 * <p>Refuses to start, naming every contradiction at once, where entities, database and rules do not fit together.
 */
@Singleton
@Startup
public class RecordTypes {
    private final Map<Class<?>, RecordBinding<?>> byEntity = new HashMap<>();
    private final Map<String, RecordBinding<?>> byName = new HashMap<>();
    private final Schema schema;

    /** @param replicas what the service keeps of other services' objects */
    RecordTypes(EntityManagerFactory entities, ColumnVerifier columns, @Any Instance<ObjectType> replicas) {
        List<String> violations = new ArrayList<>();
        entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(StoredRecord.class::isAssignableFrom)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(entity -> bind(entity.asSubclass(StoredRecord.class), violations));
        schema = new Schema(
                byName.values().stream().map(RecordBinding::type).toList(),
                replicas.stream().toList());
        new SchemaVerifier(schema, violations).verify();
        columns.verify(schema, violations);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The objects of this service contradict themselves or the database:\n  "
                    + String.join("\n  ", violations));
        }
    }

    public Schema schema() {
        return schema;
    }

    public Collection<RecordBinding<?>> all() {
        return byName.values();
    }

    /** The object with this API name in any case of letters; NOT_FOUND otherwise. */
    public RecordBinding<?> require(String objectName) {
        return bound(schema.require(objectName));
    }

    /** The object that this id belongs to; NOT_FOUND if it is none of this service's. */
    public RecordBinding<?> require(RecordId id) {
        return schema.find(id)
                .map(this::bound)
                .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND, "No record has the id " + id + "."));
    }

    @SuppressWarnings("unchecked") // bindings are only ever stored under their own entity
    public <T extends StoredRecord> RecordBinding<T> require(Class<T> entity) {
        return (RecordBinding<T>) Objects.requireNonNull(byEntity.get(entity), entity.getName());
    }

    private RecordBinding<?> bound(ObjectType type) {
        return Objects.requireNonNull(byName.get(type.name()), type.name());
    }

    private <T extends StoredRecord> void bind(Class<T> entity, List<String> violations) {
        try {
            RecordBinding<T> binding = EntityReading.read(entity);
            byEntity.put(entity, binding);
            byName.put(binding.type().name(), binding);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            violations.add(entity.getName() + ": " + e.getMessage());
        }
    }
}
