package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.Term;
import java.util.List;
import java.util.Map;

/**
 * The statement of one page, and how to read its result.
 *
 * @param terms the result column, from 1, of each term that is shown
 * @param keyColumns result columns, from 1, of the sort keys of {@link Cursor#after}; the last one is the record's id
 * @param pageSize a row after so many belongs to the next page and only tells that there is one
 */
public record PageStatement(SqlStatement statement, Map<Term, Integer> terms, List<Integer> keyColumns, int pageSize) {
    public PageStatement {
        terms = Map.copyOf(terms);
        keyColumns = List.copyOf(keyColumns);
    }

    /** The result column of the record's id, a {@code bigint}, also if the query does not ask for it. */
    public int idColumn() {
        return keyColumns.getLast();
    }
}
