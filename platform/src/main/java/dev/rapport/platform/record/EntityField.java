package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import java.lang.invoke.VarHandle;
import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.jspecify.annotations.Nullable;

/**
 * A field that is a Java field of the entity.
 *
 * @param property name of the Java field
 */
record EntityField(Field field, String property, Class<?> javaType, VarHandle handle) implements BoundField {
    @Override
    public @Nullable Object get(StoredRecord record) {
        return handle.get(record);
    }

    @Override
    public void set(StoredRecord record, @Nullable Object value) {
        handle.set(record, value);
        trackChange(record, property);
    }

    /** A write past the enhanced setters is invisible to Hibernate unless it is told. */
    static void trackChange(StoredRecord record, String property) {
        if (record instanceof SelfDirtinessTracker tracker) {
            tracker.$$_hibernate_trackChange(property);
        }
    }
}
