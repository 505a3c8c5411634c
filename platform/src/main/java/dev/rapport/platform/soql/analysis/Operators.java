package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Literal;
import dev.rapport.platform.soql.syntax.Operator;
import java.util.EnumSet;
import java.util.Set;

/** Which operators a field's type allows: equality always, LIKE on texts, an order on all but yes and no. */
final class Operators {
    private static final Set<Operator> EQUALITY = EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL);
    private static final Set<Operator> ORDER = EnumSet.complementOf(EnumSet.of(Operator.LIKE));
    private static final Set<Operator> ALL = EnumSet.allOf(Operator.class);

    private Operators() {}

    static void check(Comparison comparison, Term term) {
        Operator operator = comparison.operator();
        Set<Operator> allowed = allowed(term.type());
        if (!allowed.contains(operator)) {
            throw refusal(
                    comparison,
                    term,
                    "'" + operator.symbol() + "' operator not supported for the field " + term.name() + " of type "
                            + term.type().apiName() + "; it takes " + list(allowed) + ", IN and NOT IN"
                            + (term.type() == FieldType.MULTIPICKLIST ? ", INCLUDES and EXCLUDES" : ""));
        }
        if (comparison.value() instanceof Literal.Null && !EQUALITY.contains(operator)) {
            throw refusal(comparison, term, "null can be compared with = and != only, not '" + operator.symbol() + "'");
        }
    }

    /** INCLUDES and EXCLUDES are for the fields that can hold several values, and for no others. */
    static void check(Membership membership, Term term) {
        boolean isMultiple = switch (membership.kind()) {
            case IN, NOT_IN -> false;
            case INCLUDES, EXCLUDES -> true;
        };
        if (isMultiple && term.type() != FieldType.MULTIPICKLIST) {
            throw membership
                    .left()
                    .position()
                    .refusal(
                            ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
                            membership.kind() + " is for fields of type multipicklist; " + term.name() + " is of type "
                                    + term.type().apiName(),
                            term.name());
        }
    }

    private static Set<Operator> allowed(FieldType type) {
        if (type == FieldType.MULTIPICKLIST) {
            return EQUALITY;
        }
        if (type.isText()) {
            return ALL;
        }
        return type == FieldType.BOOLEAN ? EQUALITY : ORDER;
    }

    private static String list(Set<Operator> operators) {
        return String.join(", ", operators.stream().map(Operator::symbol).toList());
    }

    private static RuntimeException refusal(Comparison comparison, Term term, String problem) {
        return comparison.left().position().refusal(ErrorCode.INVALID_QUERY_FILTER_OPERATOR, problem, term.name());
    }
}
