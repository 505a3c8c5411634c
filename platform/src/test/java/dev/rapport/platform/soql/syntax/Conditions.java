package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Join;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Literal.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Any condition that can be written. */
final class Conditions {
    private Conditions() {}

    /**
     * Conditions.
     *
     * @param queries how many queries may be inside each other
     * @param depth how deep brackets and NOT may nest
     */
    static Arbitrary<Condition> any(int queries, int depth) {
        Arbitrary<Condition> simple = simple(queries);
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> any(queries, depth - 1));
        Arbitrary<List<Condition>> several = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                simple, several.map(Condition.And::new), several.map(Condition.Or::new), inner.map(Condition.Not::new));
    }

    private static Arbitrary<Condition> simple(int queries) {
        Arbitrary<Condition> comparison = Combinators.combine(
                        Expressions.any(), Arbitraries.of(Operator.class), literal())
                .as(Comparison::new);
        Arbitrary<Condition> membership = Combinators.combine(
                        Expressions.any(),
                        Arbitraries.of(Membership.Kind.class),
                        literal().list().ofMinSize(1).ofMaxSize(3))
                .as(Membership::new);
        if (queries == 0) {
            return Arbitraries.oneOf(comparison, membership);
        }
        Arbitrary<Condition> join = Combinators.combine(
                        Expressions.any(),
                        Arbitraries.of(Membership.Kind.IN, Membership.Kind.NOT_IN),
                        Arbitraries.lazy(() -> Queries.query(queries - 1)))
                .as(Join::new);
        return Arbitraries.oneOf(comparison, comparison, membership, join);
    }

    private static Arbitrary<Literal> literal() {
        return Arbitraries.oneOf(
                text(),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e20"), new BigDecimal("1e20"))
                        .ofScale(4)
                        .map(value -> new Literal.Numeral(value, Expressions.ANYWHERE)),
                Arbitraries.of(true, false).map(value -> new Literal.Flag(value, Expressions.ANYWHERE)),
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(day -> new Literal.Date(LocalDate.ofEpochDay(day), Expressions.ANYWHERE)),
                Arbitraries.longs()
                        .between(0, 4_000_000_000_000L)
                        .map(millis -> new Literal.DateTime(Instant.ofEpochMilli(millis), Expressions.ANYWHERE)),
                days(),
                Arbitraries.just(new Literal.Null(Expressions.ANYWHERE)));
    }

    private static Arbitrary<Days> days() {
        return Combinators.combine(
                        Arbitraries.of(Days.Unit.class),
                        Arbitraries.of(Days.Span.class),
                        Arbitraries.integers().greaterOrEqual(0))
                .as((unit, span, count) -> new Days(unit, span, span.isCounted() ? count : 0, Expressions.ANYWHERE));
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
                .map(pieces -> new Literal.Text(String.join("", pieces), Expressions.ANYWHERE));
    }
}
