package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.soql.analysis.Predicate.Compare;
import dev.rapport.platform.soql.analysis.Predicate.Relation;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.syntax.Condition;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records back, for the moment, whose stamp may still be overtaken by the commit of an earlier one. Who filters,
 * sorts or aggregates by SystemModstamp reads in portions and goes on after the last stamp seen: it must never see a stamp
 * while one before it is still to come.
 */
final class Settled {
    private static final String MODSTAMP = "SystemModstamp";

    private Settled() {}

    /** Null for queries that do not go by the stamp. */
    static @Nullable Predicate filter(Query query, Scope scope) {
        return goesByModstamp(query)
                ? scope.root()
                        .object()
                        .find(MODSTAMP)
                        .map(field -> new Compare(
                                new Column(scope.root(), field),
                                Relation.BELOW,
                                new Value.Moment(scope.viewpoint().settled())))
                        .orElse(null)
                : null;
    }

    private static boolean goesByModstamp(Query query) {
        return (query.where() != null && isIn(query.where()))
                || query.orderBy().stream().anyMatch(ordering -> isIn(ordering.key()))
                || query.select().stream().anyMatch(Settled::isInFunction);
    }

    private static boolean isInFunction(Selection selection) {
        return selection instanceof Selection.Item(Expression.Call call, var _) && isIn(call);
    }

    private static boolean isIn(Condition condition) {
        return switch (condition) {
            case Condition.And and -> and.parts().stream().anyMatch(Settled::isIn);
            case Condition.Or or -> or.parts().stream().anyMatch(Settled::isIn);
            case Condition.Not not -> isIn(not.part());
            case Condition.Comparison comparison -> isIn(comparison.left());
            case Condition.Membership membership -> isIn(membership.left());
            case Condition.Join join -> isIn(join.left());
        };
    }

    private static boolean isIn(Expression expression) {
        return switch (expression) {
            case Expression.FieldPath path -> path.names().getLast().equalsIgnoreCase(MODSTAMP);
            case Expression.Call call -> call.arguments().stream().anyMatch(Settled::isIn);
        };
    }
}
