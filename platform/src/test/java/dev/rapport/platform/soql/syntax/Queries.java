package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Query.From;
import dev.rapport.platform.soql.syntax.Query.Option;
import dev.rapport.platform.soql.syntax.Query.RowCount;
import dev.rapport.platform.soql.syntax.Selection.Children;
import dev.rapport.platform.soql.syntax.Selection.Item;
import dev.rapport.platform.soql.syntax.Selection.TypeOf;
import dev.rapport.platform.soql.syntax.Selection.TypeOf.When;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any query that can be written. */
final class Queries {
    private Queries() {}

    static Arbitrary<Query> any() {
        return query(2);
    }

    /** @param depth how many queries this one may hold inside each other */
    static Arbitrary<Query> query(int depth) {
        return Combinators.combine(
                        selection(depth).list().ofMinSize(1).ofMaxSize(4),
                        from(),
                        Conditions.any(depth, 3).injectNull(0.2),
                        grouping(depth).injectNull(0.6),
                        ordering().list().ofMaxSize(3),
                        rowCount(),
                        rowCount(),
                        options())
                .as(Query::new);
    }

    private static Arbitrary<Selection> selection(int depth) {
        Arbitrary<Selection> item = Combinators.combine(
                        Expressions.any(), Expressions.name().injectNull(0.6))
                .as(Item::new);
        Arbitrary<When> when = Combinators.combine(Expressions.name(), paths())
                .as((object, fields) -> new When(object, fields, Expressions.ANYWHERE));
        Arbitrary<Selection> typeOf = Combinators.combine(
                        Expressions.path(),
                        when.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.oneOf(paths(), Arbitraries.just(List.<Expression.FieldPath>of())))
                .as((parent, whens, otherwise) -> new TypeOf(parent, whens, otherwise, Expressions.ANYWHERE));
        if (depth == 0) {
            return Arbitraries.oneOf(item, item, item, typeOf);
        }
        Arbitrary<Selection> children =
                Arbitraries.lazy(() -> query(depth - 1)).map(query -> new Children(query, Expressions.ANYWHERE));
        return Arbitraries.frequencyOf(Tuple.of(6, item), Tuple.of(1, typeOf), Tuple.of(1, children));
    }

    private static Arbitrary<List<Expression.FieldPath>> paths() {
        return Expressions.path().list().ofMinSize(1).ofMaxSize(2);
    }

    private static Arbitrary<From> from() {
        Arbitrary<String> object = Expressions.path().map(Expression.FieldPath::toString);
        return Combinators.combine(
                        object,
                        Expressions.name().injectNull(0.5),
                        Expressions.name().injectNull(0.8))
                .as((name, alias, scope) -> new From(name, alias, scope, Expressions.ANYWHERE));
    }

    private static Arbitrary<Grouping> grouping(int depth) {
        return Combinators.combine(
                        Arbitraries.of(Grouping.Kind.class),
                        Expressions.any().list().ofMinSize(1).ofMaxSize(3),
                        Conditions.any(Math.max(0, depth - 1), 1).injectNull(0.5))
                .as(Grouping::new);
    }

    private static Arbitrary<RowCount> rowCount() {
        return Arbitraries.integers()
                .greaterOrEqual(0)
                .map(rows -> new RowCount(rows, Expressions.ANYWHERE))
                .injectNull(0.5);
    }

    private static Arbitrary<Ordering> ordering() {
        return Combinators.combine(
                        Expressions.any(), Arbitraries.of(Direction.class), Arbitraries.of(Ordering.Nulls.class))
                .as(Ordering::new);
    }

    /** WITH is said once. */
    private static Arbitrary<Set<Option>> options() {
        Arbitrary<Set<Option>> tail = Arbitraries.subsetOf(EnumSet.range(Option.FOR_VIEW, Option.ALL_ROWS));
        Arbitrary<Option> with = Arbitraries.of(EnumSet.range(Option.WITH_SECURITY_ENFORCED, Option.WITH_SYSTEM_MODE))
                .injectNull(0.8);
        return Combinators.combine(tail, with).as((rest, one) -> {
            Set<Option> all = EnumSet.noneOf(Option.class);
            all.addAll(rest);
            if (one != null) {
                all.add(one);
            }
            return all;
        });
    }
}
