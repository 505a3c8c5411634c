package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.soql.analysis.Predicate.Compare;
import dev.rapport.platform.soql.analysis.Predicate.Relation;
import dev.rapport.platform.soql.syntax.Condition;
import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Literal;
import java.util.ArrayList;
import java.util.List;

/** Gives conditions their meaning. Negative operators become {@link Predicate.Not}, so they hold for nulls too. */
final class Filters {
    private final FieldScope scope;

    Filters(FieldScope scope) {
        this.scope = scope;
    }

    Predicate predicate(Condition condition) {
        return switch (condition) {
            case Condition.And and -> new Predicate.And(predicates(and.parts()));
            case Condition.Or or -> new Predicate.Or(predicates(or.parts()));
            case Condition.Not not -> new Predicate.Not(predicate(not.part()));
            case Comparison comparison -> comparison(comparison);
            case Membership membership -> membership(membership);
        };
    }

    private List<Predicate> predicates(List<Condition> conditions) {
        return conditions.stream().map(this::predicate).toList();
    }

    private Predicate comparison(Comparison comparison) {
        Field field = scope.resolveFilterable(comparison.field());
        Operators.check(comparison, field);
        Literal value = comparison.value();
        return switch (comparison.operator()) {
            case EQUAL -> equal(field, value);
            case NOT_EQUAL -> new Predicate.Not(equal(field, value));
            case LESS -> ordered(field, Relation.BELOW, comparison);
            case LESS_OR_EQUAL -> ordered(field, Relation.AT_MOST, comparison);
            case GREATER -> ordered(field, Relation.ABOVE, comparison);
            case GREATER_OR_EQUAL -> ordered(field, Relation.AT_LEAST, comparison);
            case LIKE -> like(field, value);
        };
    }

    private static Predicate equal(Field field, Literal literal) {
        if (Values.isNull(field, literal)) {
            return new Predicate.IsNull(field);
        }
        return Values.typed(field, literal)
                .<Predicate>map(value -> new Compare(field, Relation.EQUAL, value))
                .orElseGet(Predicate.Nothing::new);
    }

    private static Predicate ordered(Field field, Relation relation, Comparison comparison) {
        return Values.typed(field, comparison.value())
                .<Predicate>map(value -> new Compare(field, relation, value))
                .orElseThrow(() -> comparison
                        .value()
                        .position()
                        .refusal(
                                ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
                                "an id of another installation has no place in the order of ids here",
                                field.name()));
    }

    private static Predicate like(Field field, Literal literal) {
        if (literal instanceof Literal.Text text) {
            return new Predicate.Like(field, text.pattern());
        }
        throw Values.wrongType(field, literal);
    }

    private Predicate membership(Membership membership) {
        Field field = scope.resolveFilterable(membership.field());
        Predicate among = among(field, membership.values());
        return switch (membership.kind()) {
            case IN -> among;
            case NOT_IN -> new Predicate.Not(among);
        };
    }

    private static Predicate among(Field field, List<Literal> literals) {
        List<Value> values = new ArrayList<>();
        boolean orNull = false;
        for (Literal literal : literals) {
            if (Values.isNull(field, literal)) {
                orNull = true;
            } else {
                Values.typed(field, literal).ifPresent(values::add);
            }
        }
        if (values.isEmpty()) {
            return orNull ? new Predicate.IsNull(field) : new Predicate.Nothing();
        }
        Predicate anyOf = new Predicate.AnyOf(field, values);
        return orNull ? new Predicate.Or(List.of(anyOf, new Predicate.IsNull(field))) : anyOf;
    }
}
