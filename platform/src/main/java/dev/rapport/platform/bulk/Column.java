package dev.rapport.platform.bulk;

import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.schema.Field;

/** What a column of an upload stands for. */
sealed interface Column {
    /** The field that its values end up in. */
    Field field();

    /** Values of a field. */
    record Own(Field field) implements Column {}

    /**
     * Values by which the record is found that a reference is to point at, as in {@code Account.ExternalId}.
     *
     * @param field the reference
     * @param target object it points at
     * @param key field of the target that has these values
     */
    record Reference(Field field, RecordBinding<?> target, Field key) implements Column {}
}
