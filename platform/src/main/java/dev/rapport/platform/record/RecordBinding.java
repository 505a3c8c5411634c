package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An object together with the entity that implements it.
 *
 * @param <T> the entity
 */
public final class RecordBinding<T extends StoredRecord> {
    private final Class<T> entity;
    private final ObjectType type;
    private final Map<String, BoundField> byName;
    private final Map<String, BoundField> byProperty;
    private final List<DuplicateKey> duplicateKeys;
    private final MethodHandle constructor;

    RecordBinding(Class<T> entity, ObjectType type, List<BoundField> fields, List<DuplicateKey> duplicateKeys)
            throws ReflectiveOperationException {
        this.entity = entity;
        this.type = type;
        this.duplicateKeys = List.copyOf(duplicateKeys);
        byName = fields.stream().collect(Collectors.toMap(f -> f.field().name(), Function.identity()));
        byProperty = fields.stream().collect(Collectors.toMap(BoundField::property, Function.identity()));
        constructor = MethodHandles.privateLookupIn(entity, MethodHandles.lookup())
                .findConstructor(entity, MethodType.methodType(void.class));
    }

    public Class<T> entity() {
        return entity;
    }

    public ObjectType type() {
        return type;
    }

    BoundField bound(Field field) {
        return Objects.requireNonNull(byName.get(field.name()), field.name());
    }

    /** What two records of this object must not have in common. */
    List<DuplicateKey> duplicateKeys() {
        return duplicateKeys;
    }

    Collection<BoundField> fields() {
        return byName.values();
    }

    Optional<BoundField> findByProperty(String property) {
        return Optional.ofNullable(byProperty.get(property));
    }

    T newInstance() {
        try {
            return entity.cast(constructor.invoke());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
