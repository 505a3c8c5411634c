package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.soql.analysis.Plan.Window;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Expression.Call;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Query.RowCount;
import dev.rapport.platform.soql.syntax.Selection.Item;

/** Turns a query into a plan, or refuses it at the place that has no meaning. */
public final class Analysis {
    private static final int MOST_OFFSET = 2_000;

    private Analysis() {}

    /**
     * Checks a query against the objects it may ask.
     *
     * @throws dev.rapport.platform.error.ApiException INVALID_TYPE, INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR,
     *     MALFORMED_ID, MALFORMED_QUERY, NUMBER_OUTSIDE_VALID_RANGE or LIMIT_EXCEEDED
     */
    public static Plan analyse(Query query, Schema schema, Viewpoint viewpoint) {
        Scope scope = Scope.of(query.from(), schema, viewpoint);
        if (isCountAll(query)) {
            return count(query, scope);
        }
        return isGrouped(query) ? GroupsAnalysis.groups(query, scope) : RowsAnalysis.top(query, scope);
    }

    static Window window(Query query) {
        RowCount limit = query.limit();
        RowCount offset = query.offset();
        if (offset != null && offset.rows() > MOST_OFFSET) {
            throw offset.position()
                    .refusal(
                            ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                            "Maximum SOQL offset allowed is " + MOST_OFFSET
                                    + "; to read further, follow nextRecordsUrl or filter by Id > the last one read");
        }
        return new Window(limit == null ? Plan.NO_LIMIT : limit.rows(), offset == null ? 0 : offset.rows());
    }

    static boolean isGrouped(Query query) {
        return query.grouping() != null
                || query.select().stream()
                        .anyMatch(
                                selection -> selection instanceof Item(var expression, var _) && isOfGroup(expression));
    }

    /** True of COUNT() alone, which asks for a number and no records. */
    static boolean isCountAll(Query query) {
        return query.select().size() == 1
                && query.grouping() == null
                && query.select().getFirst() instanceof Item(Call call, var alias)
                && alias == null
                && call.arguments().isEmpty()
                && Functions.is(call, "COUNT");
    }

    /** Aggregates, and the functions that stand in SELECT only where records are grouped by them. */
    private static boolean isOfGroup(Expression expression) {
        return expression instanceof Call call
                && (Functions.aggregate(call).isPresent()
                        || Functions.date(call).isPresent()
                        || Functions.is(call, "GROUPING")
                        || (Functions.is(call, "FORMAT") && isOfGroup(Functions.onlyArgument(call))));
    }

    private static Plan count(Query query, Scope scope) {
        if (!query.orderBy().isEmpty()) {
            throw Refusals.malformed(
                    query.select().getFirst().position(), "COUNT() has no order: leave ORDER BY out, or select fields");
        }
        Predicate filter = Wheres.filter(query, scope);
        return new Plan.Count(scope.tables(), filter, window(query));
    }
}
