package dev.rapport.platform.bulk;

import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.schema.Field;
import java.util.List;

/**
 * What the columns of an upload stand for, checked against the job.
 *
 * @param columns in their order
 * @param key place of the column that says which record is meant, -1 if every row is a new one
 */
record Header(RecordBinding<?> binding, List<Column> columns, int key) {
    Header {
        columns = List.copyOf(columns);
    }

    boolean hasKey() {
        return key >= 0;
    }

    Field keyField() {
        return ((Column.OfField) columns.get(key)).field();
    }
}
