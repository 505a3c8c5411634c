package dev.rapport.platform.soql.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SOQL query as it was written: names and values are not yet checked against any object.
 *
 * @param select at least one
 * @param grouping null if records are not grouped
 * @param orderBy empty if the order was left open
 */
public record Query(
        List<Selection> select,
        From from,
        @Nullable Condition where,
        @Nullable Grouping grouping,
        List<Ordering> orderBy,
        @Nullable RowCount limit,
        @Nullable RowCount offset,
        Set<Option> options) {

    /**
     * What is asked.
     *
     * @param object name of an object; in a sub-query of SELECT, of a relationship to children
     * @param alias the other name that paths may use for it
     * @param scope the word after USING SCOPE
     */
    public record From(
            String object, @Nullable String alias, @Nullable String scope, Position position) {}

    /** The number given to LIMIT or OFFSET. */
    public record RowCount(int rows, Position position) {}

    /** What may be said about a query besides what it asks. */
    public enum Option {
        WITH_SECURITY_ENFORCED,
        WITH_USER_MODE,
        WITH_SYSTEM_MODE,
        FOR_VIEW,
        FOR_REFERENCE,
        FOR_UPDATE,
        UPDATE_TRACKING,
        UPDATE_VIEWSTAT,
        ALL_ROWS;

        /** The two words it is written with; the second may hold an underscore. */
        List<String> words() {
            return Arrays.asList(name().split("_", 2));
        }
    }

    public Query {
        select = List.copyOf(select);
        orderBy = List.copyOf(orderBy);
        options = Set.copyOf(options);
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
