package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Addition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A field that an organisation added: one of the values in {@link StoredRecord#customValues}. */
record AddedField(Field field, Addition addition) implements BoundField {
    @Override
    public Class<?> javaType() {
        return switch (field.type()) {
            case BOOLEAN -> Boolean.class;
            case INT, DOUBLE, CURRENCY, PERCENT -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case DATETIME -> Instant.class;
            default -> String.class;
        };
    }

    @Override
    public @Nullable Object get(StoredRecord record) {
        return in(record.customValues);
    }

    /** This field's value among a record's custom values. */
    @Nullable
    Object in(@Nullable CustomValues values) {
        Object stored = values == null ? null : values.get(addition.key());
        return switch (field.type()) {
            case BOOLEAN -> Boolean.TRUE.equals(stored);
            case DATE -> stored == null ? null : LocalDate.parse((String) stored);
            case DATETIME -> stored == null ? null : Instant.parse((String) stored);
            default -> stored;
        };
    }

    @Override
    public void set(StoredRecord record, @Nullable Object value) {
        put(record, json(value));
    }

    /** A value as JSON holds it. */
    static @Nullable Object json(@Nullable Object value) {
        return value instanceof Instant || value instanceof LocalDate ? value.toString() : value;
    }

    /** Gives a new record what it has unless the caller says otherwise. */
    void initialise(StoredRecord record) {
        if (addition.initial() != null) {
            put(record, addition.initial());
        }
    }

    private void put(StoredRecord record, @Nullable Object json) {
        CustomValues before = record.customValues == null ? CustomValues.NONE : record.customValues;
        record.customValues = before.with(addition.key(), json);
        EntityField.trackChange(record, StoredRecord.CUSTOM_VALUES);
    }
}
