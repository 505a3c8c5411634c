package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.syntax.Condition.Comparison;
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

    static void check(Comparison comparison, Field field) {
        Operator operator = comparison.operator();
        Set<Operator> allowed = allowed(field.type());
        if (!allowed.contains(operator)) {
            throw refusal(
                    comparison,
                    field,
                    "'" + operator.symbol() + "' operator not supported for the field " + field.name() + " of type "
                            + field.type().apiName() + "; it takes " + list(allowed) + ", IN and NOT IN");
        }
        if (comparison.value() instanceof Literal.Null && !EQUALITY.contains(operator)) {
            throw refusal(
                    comparison, field, "null can be compared with = and != only, not '" + operator.symbol() + "'");
        }
    }

    private static Set<Operator> allowed(FieldType type) {
        if (type.isText()) {
            return ALL;
        }
        return type == FieldType.BOOLEAN ? EQUALITY : ORDER;
    }

    private static String list(Set<Operator> operators) {
        return String.join(", ", operators.stream().map(Operator::symbol).toList());
    }

    private static RuntimeException refusal(Comparison comparison, Field field, String problem) {
        return comparison.field().position().refusal(ErrorCode.INVALID_QUERY_FILTER_OPERATOR, problem, field.name());
    }
}
