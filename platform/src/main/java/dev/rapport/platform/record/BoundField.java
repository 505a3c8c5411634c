package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import java.lang.invoke.VarHandle;
import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.jspecify.annotations.Nullable;

/**
 * A field together with its place in the entity.
 *
 * @param property name of the Java field
 * @param javaType its type, boxed
 */
record BoundField(Field field, String property, Class<?> javaType, VarHandle handle) {
    @Nullable
    Object get(StoredRecord record) {
        return handle.get(record);
    }

    void set(StoredRecord record, @Nullable Object value) {
        handle.set(record, value);
        // A write past the enhanced setters is invisible to Hibernate unless it is told.
        if (record instanceof SelfDirtinessTracker tracker) {
            tracker.$$_hibernate_trackChange(property);
        }
    }
}
