package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.Term;
import java.util.List;
import java.util.Map;

/**
 * The statement of the children of many records at once, in the order of those records and then of the children.
 *
 * <p>Result column 1 says which of the records a child belongs to, counted from 1, and column 2 how many children that
 * record has in all.
 *
 * @param terms the result column, from 1, of each term that is shown
 * @param keyColumns result columns of the sort keys; the last one is the child's id
 * @param pageSize a child after so many of one record only tells that there are more
 */
public record ChildStatement(SqlStatement statement, Map<Term, Integer> terms, List<Integer> keyColumns, int pageSize) {
    public static final int PARENT_COLUMN = 1;
    public static final int TOTAL_COLUMN = 2;

    public ChildStatement {
        terms = Map.copyOf(terms);
        keyColumns = List.copyOf(keyColumns);
    }
}
