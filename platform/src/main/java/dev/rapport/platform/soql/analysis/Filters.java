package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.Predicate.Compare;
import dev.rapport.platform.soql.analysis.Predicate.Relation;
import dev.rapport.platform.soql.syntax.Condition;
import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Join;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Literal;
import java.util.List;
import java.util.function.Function;

/** Gives conditions their meaning. Negative operators become {@link Predicate.Not}, so they hold for nulls too. */
final class Filters {
    private final Scope scope;
    private final Function<Expression, Term> terms;
    private final Lists lists;

    /** @param terms what may be asked about: records in WHERE, groups in HAVING */
    Filters(Scope scope, Function<Expression, Term> terms) {
        this.scope = scope;
        this.terms = terms;
        this.lists = new Lists(scope.viewpoint().calendar());
    }

    Predicate predicate(Condition condition) {
        return switch (condition) {
            case Condition.And and -> new Predicate.And(predicates(and.parts()));
            case Condition.Or or -> new Predicate.Or(predicates(or.parts()));
            case Condition.Not not -> new Predicate.Not(predicate(not.part()));
            case Comparison comparison -> comparison(comparison);
            case Membership membership -> lists.predicate(membership, terms.apply(membership.left()));
            case Join join -> SemiJoins.predicate(join, terms.apply(join.left()), scope);
        };
    }

    private List<Predicate> predicates(List<Condition> conditions) {
        return conditions.stream().map(this::predicate).toList();
    }

    private Predicate comparison(Comparison comparison) {
        Term term = terms.apply(comparison.left());
        Operators.check(comparison, term);
        Literal value = comparison.value();
        if (value instanceof Literal.Days days) {
            return new DayRanges(scope.viewpoint().calendar()).compare(term, comparison.operator(), days);
        }
        return switch (comparison.operator()) {
            case EQUAL -> equal(term, value);
            case NOT_EQUAL -> new Predicate.Not(equal(term, value));
            case LESS -> ordered(term, Relation.BELOW, comparison);
            case LESS_OR_EQUAL -> ordered(term, Relation.AT_MOST, comparison);
            case GREATER -> ordered(term, Relation.ABOVE, comparison);
            case GREATER_OR_EQUAL -> ordered(term, Relation.AT_LEAST, comparison);
            case LIKE -> like(term, value);
        };
    }

    private static Predicate equal(Term term, Literal literal) {
        if (Values.isNull(term, literal)) {
            return new Predicate.IsNull(term);
        }
        return Values.typed(term, literal)
                .<Predicate>map(value -> new Compare(term, Relation.EQUAL, value))
                .orElseGet(Predicate.Nothing::new);
    }

    private static Predicate ordered(Term term, Relation relation, Comparison comparison) {
        return Values.typed(term, comparison.value())
                .<Predicate>map(value -> new Compare(term, relation, value))
                .orElseThrow(() -> comparison
                        .value()
                        .position()
                        .refusal(
                                ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
                                "an id of another installation has no place in the order of ids here",
                                term.name()));
    }

    private static Predicate like(Term term, Literal literal) {
        if (literal instanceof Literal.Text text) {
            return new Predicate.Like(term, text.pattern());
        }
        throw Values.wrongType(term, literal);
    }
}
