package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Query.From;
import dev.rapport.platform.soql.syntax.Query.RowCount;
import dev.rapport.platform.soql.syntax.Selection.CountAll;
import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Any query that can be written. */
final class Queries {
    private static final Position ANYWHERE = new Position("", 0);

    private Queries() {}

    static Arbitrary<Query> any() {
        return Combinators.combine(
                        select(),
                        from(),
                        condition(3).injectNull(0.2),
                        ordering().list().ofMaxSize(3),
                        rowCount(),
                        rowCount())
                .as(Query::new);
    }

    private static Arbitrary<List<Selection>> select() {
        Arbitrary<List<Selection>> fields =
                path().map(Selection.class::cast).list().ofMinSize(1).ofMaxSize(4);
        return Arbitraries.oneOf(fields, Arbitraries.just(List.of(new CountAll(ANYWHERE))));
    }

    private static Arbitrary<From> from() {
        return Combinators.combine(name(), name().injectNull(0.5))
                .as((object, alias) -> new From(object, alias, ANYWHERE));
    }

    private static Arbitrary<RowCount> rowCount() {
        return Arbitraries.integers()
                .greaterOrEqual(0)
                .map(rows -> new RowCount(rows, ANYWHERE))
                .injectNull(0.5);
    }

    private static Arbitrary<Ordering> ordering() {
        return Combinators.combine(path(), Arbitraries.of(Direction.class), Arbitraries.of(Ordering.Nulls.class))
                .as(Ordering::new);
    }

    private static Arbitrary<Condition> condition(int depth) {
        Arbitrary<Condition> comparison = Combinators.combine(path(), Arbitraries.of(Operator.class), literal())
                .as(Comparison::new);
        Arbitrary<Condition> membership = Combinators.combine(
                        path(),
                        Arbitraries.of(Membership.Kind.class),
                        literal().list().ofMinSize(1).ofMaxSize(3))
                .as(Membership::new);
        if (depth == 0) {
            return Arbitraries.oneOf(comparison, membership);
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> condition(depth - 1));
        Arbitrary<List<Condition>> several = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                comparison,
                membership,
                several.map(Condition.And::new),
                several.map(Condition.Or::new),
                inner.map(Condition.Not::new));
    }

    private static Arbitrary<Literal> literal() {
        return Arbitraries.oneOf(
                text(),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e20"), new BigDecimal("1e20"))
                        .ofScale(4)
                        .map(value -> new Literal.Numeral(value, ANYWHERE)),
                Arbitraries.of(true, false).map(value -> new Literal.Flag(value, ANYWHERE)),
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(day -> new Literal.Date(LocalDate.ofEpochDay(day), ANYWHERE)),
                Arbitraries.longs()
                        .between(0, 4_000_000_000_000L)
                        .map(millis -> new Literal.DateTime(Instant.ofEpochMilli(millis), ANYWHERE)),
                Arbitraries.just(new Literal.Null(ANYWHERE)));
    }

    private static Arbitrary<Literal> text() {
        StringArbitrary plain = Arbitraries.strings()
                .withCharRange('\u0001', '\uD7FF')
                .excludeChars('\'', '\\')
                .ofMaxLength(5);
        Arbitrary<String> escape =
                Arbitraries.of("\\n", "\\r", "\\t", "\\b", "\\f", "\\\"", "\\'", "\\\\", "\\_", "\\%");
        return Arbitraries.oneOf(plain, escape, Arbitraries.just("\uD83D\uDE00"))
                .list()
                .ofMaxSize(4)
                .map(pieces -> new Literal.Text(String.join("", pieces), ANYWHERE));
    }

    private static Arbitrary<FieldPath> path() {
        return name().list().ofMinSize(1).ofMaxSize(3).map(names -> new FieldPath(names, ANYWHERE));
    }

    /** No word of the language begins with an X. */
    private static Arbitrary<String> name() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('_')
                .ofMaxLength(6)
                .map(rest -> "X" + rest);
    }
}
