package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object together with the entity that implements it.
 *
 * @param <T> the entity
 */
public final class RecordBinding<T extends StoredRecord> {
    private final Class<T> entity;
    private final ObjectType type;
    private final List<EntityField> declared;
    private final List<AddedField> added;
    private final Map<String, BoundField> byName;
    private final Map<String, EntityField> byProperty;
    private final DuplicateKeys duplicateKeys;
    private final MethodHandle constructor;

    RecordBinding(Class<T> entity, ObjectType type, List<EntityField> fields, DuplicateKeys duplicateKeys)
            throws ReflectiveOperationException {
        this.entity = entity;
        this.type = type;
        this.duplicateKeys = duplicateKeys;
        added = List.of();
        declared = List.copyOf(fields);
        byName = declared.stream().collect(Collectors.toMap(f -> f.field().name(), Function.identity()));
        byProperty = declared.stream().collect(Collectors.toMap(EntityField::property, Function.identity()));
        constructor = MethodHandles.privateLookupIn(entity, MethodHandles.lookup())
                .findConstructor(entity, MethodType.methodType(void.class));
    }

    private RecordBinding(RecordBinding<T> declared, List<AddedField> added) {
        entity = declared.entity;
        type = declared.type.with(added.stream().map(AddedField::field).toList());
        duplicateKeys = declared.duplicateKeys;
        constructor = declared.constructor;
        this.declared = declared.declared;
        this.added = added;
        byName = new HashMap<>(declared.byName);
        added.forEach(bound -> byName.put(bound.field().name(), bound));
        byProperty = declared.byProperty;
    }

    /** The same object as an organisation has it that added these fields. */
    RecordBinding<T> with(List<Field> fields) {
        return new RecordBinding<>(
                this,
                fields.stream()
                        .map(field -> new AddedField(field, Objects.requireNonNull(field.addition())))
                        .toList());
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
    DuplicateKeys duplicateKeys() {
        return duplicateKeys;
    }

    Collection<BoundField> fields() {
        return byName.values();
    }

    /** Names of the fields that differ between two values of one of the entity's properties. */
    List<String> changed(String property, @Nullable Object before, @Nullable Object after) {
        if (property.equals(StoredRecord.CUSTOM_VALUES)) {
            return added.stream()
                    .filter(bound -> !ValueParser.same(bound.in((CustomValues) before), bound.in((CustomValues) after)))
                    .map(bound -> bound.field().name())
                    .toList();
        }
        EntityField bound = byProperty.get(property);
        return bound == null || ValueParser.same(before, after)
                ? List.of()
                : List.of(bound.field().name());
    }

    /** A record with nothing in it but what fields have to begin with. */
    T newInstance() {
        try {
            T record = entity.cast(constructor.invoke());
            added.forEach(bound -> bound.initialise(record));
            return record;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
