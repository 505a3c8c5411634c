package dev.rapport.platform.soql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SOQL query as it was written: names and values are not yet checked against any object.
 *
 * @param select at least one; {@link Selection.CountAll} only alone
 * @param orderBy empty if the order was left open
 */
public record Query(
        List<Selection> select,
        From from,
        @Nullable Condition where,
        List<Ordering> orderBy,
        @Nullable RowCount limit,
        @Nullable RowCount offset) {

    /** The object asked, under the other name that paths may use for it. */
    public record From(String object, @Nullable String alias, Position position) {}

    /** The number given to LIMIT or OFFSET. */
    public record RowCount(int rows, Position position) {}

    public Query {
        select = List.copyOf(select);
        orderBy = List.copyOf(orderBy);
    }

    /**
     * Reads a query.
     *
     * @throws dev.rapport.platform.error.ApiException MALFORMED_QUERY pointing at what is wrong, LIMIT_EXCEEDED if the
     *     text is too long or nested too deeply
     */
    public static Query parse(String text) {
        return QueryParser.parse(text);
    }

    /** The query as text; parsing it gives an equal query. */
    public String print() {
        return QueryPrinter.print(this);
    }
}
