package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import org.jspecify.annotations.Nullable;

/** A field together with its place in the entity. */
sealed interface BoundField permits EntityField, AddedField {
    Field field();

    /** The type of its values, boxed. */
    Class<?> javaType();

    @Nullable
    Object get(StoredRecord record);

    void set(StoredRecord record, @Nullable Object value);
}
