package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.Shape.Children;
import dev.rapport.platform.soql.analysis.Shape.Member;
import dev.rapport.platform.soql.analysis.Shape.Parent;
import dev.rapport.platform.soql.analysis.Shape.Value;
import dev.rapport.platform.soql.syntax.Query;
import java.util.List;

/** Gives a query for records its plan. */
final class RowsAnalysis {
    /** PostgreSQL's own limit is 1,664 result columns; sort keys and ids of parents come beside the fields. */
    private static final int MOST_FIELDS = 1_000;

    private static final int MOST_SUB_QUERIES = 20;

    private RowsAnalysis() {}

    static Plan.Rows top(Query query, Scope scope) {
        Plan.Rows rows = rows(query, scope, 0);
        if (subQueries(rows.shape()) > MOST_SUB_QUERIES) {
            throw query.from()
                    .position()
                    .refusal(
                            ErrorCode.LIMIT_EXCEEDED,
                            "a query has at most " + MOST_SUB_QUERIES + " sub-queries for children");
        }
        return rows;
    }

    /** @param level how many queries this one is inside of */
    static Plan.Rows rows(Query query, Scope scope, int level) {
        Shape shape = new Selections(query, scope, level).shape();
        if (fields(shape) > MOST_FIELDS) {
            throw query.from()
                    .position()
                    .refusal(ErrorCode.LIMIT_EXCEEDED, "a query selects at most " + MOST_FIELDS + " fields");
        }
        Predicate filter = Wheres.filter(query, scope);
        List<SortKey> order = new TotalOrder(scope).of(query.orderBy());
        return new Plan.Rows(scope.tables(), shape, filter, order, Analysis.window(query));
    }

    private static int fields(Shape shape) {
        int fields = 1;
        for (Member member : shape.members()) {
            fields += switch (member) {
                case Value _ -> 1;
                case Children _ -> 0;
                case Parent parent ->
                    parent.variants().stream().mapToInt(RowsAnalysis::fields).sum();
            };
        }
        return fields;
    }

    private static int subQueries(Shape shape) {
        return shape.members().stream()
                .mapToInt(member -> member instanceof Children children
                        ? 1 + subQueries(children.rows().shape())
                        : 0)
                .sum();
    }
}
