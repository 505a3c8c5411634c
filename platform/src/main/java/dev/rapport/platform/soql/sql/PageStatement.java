package dev.rapport.platform.soql.sql;

import dev.rapport.platform.schema.Field;
import java.util.List;

/**
 * The statement of one page, and how to read its result.
 *
 * @param columns the fields asked for; field i is result column i + 1, others may follow
 * @param keyColumns result columns, from 1, of the sort keys of {@link Cursor#after}; the last one is the record's id
 * @param pageSize a row after so many belongs to the next page and only tells that there is one
 */
public record PageStatement(SqlStatement statement, List<Field> columns, List<Integer> keyColumns, int pageSize) {
    public PageStatement {
        columns = List.copyOf(columns);
        keyColumns = List.copyOf(keyColumns);
    }

    /** The result column of the record's id, a {@code bigint}, also if the query does not ask for it. */
    public int idColumn() {
        return keyColumns.getLast();
    }
}
