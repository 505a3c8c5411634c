package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.Shape.Value;
import dev.rapport.platform.soql.analysis.Terms.Use;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Expression.Call;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Grouping;
import dev.rapport.platform.soql.syntax.Ordering;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Selection;
import dev.rapport.platform.soql.syntax.Selection.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a query for groups its plan. */
final class GroupsAnalysis {
    private static final int MOST_KEYS = 32;
    /** Each key of a CUBE doubles the work. */
    private static final int MOST_KEYS_OF_SUBTOTALS = 3;

    private final Query query;
    private final Scope scope;
    private final Grouping.Kind kind;
    private final List<Term> keys;
    private final GroupTerms terms;

    private GroupsAnalysis(Query query, Scope scope) {
        this.query = query;
        this.scope = scope;
        Grouping grouping = query.grouping();
        kind = grouping == null ? Grouping.Kind.PLAIN : grouping.kind();
        keys = grouping == null ? List.of() : keys(grouping, scope);
        terms = new GroupTerms(scope, keys, kind);
    }

    static Plan.Groups groups(Query query, Scope scope) {
        return new GroupsAnalysis(query, scope).plan();
    }

    private Plan.Groups plan() {
        List<Value> outputs = outputs();
        Predicate filter = Wheres.filter(query, scope);
        Predicate having = having(query.grouping());
        List<SortKey> order = order();
        return new Plan.Groups(scope.tables(), outputs, kind, keys, filter, having, order, Analysis.window(query));
    }

    private static List<Term> keys(Grouping grouping, Scope scope) {
        int most = grouping.kind() == Grouping.Kind.PLAIN ? MOST_KEYS : MOST_KEYS_OF_SUBTOTALS;
        if (grouping.keys().size() > most) {
            throw grouping.keys()
                    .get(most)
                    .position()
                    .refusal(
                            ErrorCode.LIMIT_EXCEEDED,
                            (grouping.kind() == Grouping.Kind.PLAIN ? "GROUP BY" : grouping.kind()) + " takes at most "
                                    + most + " fields");
        }
        Terms terms = new Terms(scope);
        return grouping.keys().stream().map(key -> terms.of(key, Use.GROUP)).toList();
    }

    private @Nullable Predicate having(@Nullable Grouping grouping) {
        return grouping == null || grouping.having() == null
                ? null
                : new Filters(scope, terms::of).predicate(grouping.having());
    }

    private List<SortKey> order() {
        TotalOrder.checkNumber(query.orderBy());
        List<SortKey> order = new ArrayList<>();
        for (Ordering ordering : query.orderBy()) {
            Term term = terms.of(ordering.key());
            order.add(new SortKey(term, ordering.direction(), TotalOrder.nulls(ordering, term)));
        }
        return order;
    }

    private List<Value> outputs() {
        List<Value> outputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int unnamed = 0;
        for (Selection selection : query.select()) {
            if (!(selection instanceof Item item)) {
                throw Refusals.malformed(selection.position(), "groups have neither sub-queries nor TYPEOF");
            }
            String name = name(item, unnamed);
            unnamed += item.alias() == null && !(item.expression() instanceof FieldPath) ? 1 : 0;
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw Refusals.malformed(item.position(), "duplicate alias: " + name);
            }
            outputs.add(output(name, item.expression()));
        }
        return outputs;
    }

    private Value output(String name, Expression expression) {
        boolean isFormatted = Functions.is(expression, "FORMAT");
        Expression shown = isFormatted ? Functions.onlyArgument((Call) expression) : expression;
        return new Value(name, terms.of(shown), isFormatted);
    }

    /** The alias; a field goes by its own name, anything else by a number. */
    private String name(Item item, int unnamed) {
        if (item.alias() != null) {
            return item.alias();
        }
        return item.expression() instanceof FieldPath path ? terms.of(path).name() : "expr" + unnamed;
    }
}
