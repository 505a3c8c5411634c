package dev.rapport.platform.bulk;

import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.schema.Field;

/** What a column of an upload stands for. */
sealed interface Column {
    /** As a refusal names it. */
    String name();

    /** Nothing: an import's mapping does not know it. */
    record LeftOut(String name) implements Column {}

    /** Values that end up in a field. */
    sealed interface OfField extends Column {
        Field field();

        @Override
        default String name() {
            return field().name();
        }
    }

    /** Values of a field. */
    record Own(Field field) implements OfField {}

    /**
     * Values by which the record is found that a reference is to point at, as in {@code Account.ExternalId}.
     *
     * @param field the reference
     * @param target object it points at
     * @param key field of the target that has these values
     */
    record Reference(Field field, RecordBinding<?> target, Field key) implements OfField {}
}
