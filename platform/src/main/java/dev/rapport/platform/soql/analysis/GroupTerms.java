package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.Term.Aggregate;
import dev.rapport.platform.soql.analysis.Term.Subtotal;
import dev.rapport.platform.soql.analysis.Terms.Use;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Expression.Call;
import dev.rapport.platform.soql.syntax.Grouping.Kind;
import java.util.List;
import java.util.Optional;

/** What a group has values for: what its records have in common, and what is made of all of them. */
final class GroupTerms {
    private final Terms terms;
    private final List<Term> keys;
    private final Kind kind;

    GroupTerms(Scope scope, List<Term> keys, Kind kind) {
        this.terms = new Terms(scope);
        this.keys = keys;
        this.kind = kind;
    }

    Term of(Expression expression) {
        if (expression instanceof Call call) {
            Optional<AggregateFunction> function = Functions.aggregate(call);
            if (function.isPresent()) {
                return aggregate(call, function.get());
            }
            if (Functions.is(call, "GROUPING")) {
                return subtotal(call);
            }
        }
        return key(expression);
    }

    private Term key(Expression expression) {
        Term term = terms.of(expression, Use.GROUP);
        if (!keys.contains(term)) {
            throw Refusals.malformed(
                    expression.position(), "Field must be grouped or aggregated: " + expression, term.name());
        }
        return term;
    }

    private Term subtotal(Call call) {
        if (kind == Kind.PLAIN) {
            throw Refusals.malformed(call.position(), "GROUPING is for GROUP BY ROLLUP and GROUP BY CUBE");
        }
        return new Subtotal(key(Functions.onlyArgument(call)));
    }

    private Term aggregate(Call call, AggregateFunction function) {
        if (function == AggregateFunction.COUNT && call.arguments().isEmpty()) {
            throw Refusals.malformed(call.position(), "COUNT() stands alone; among other things it is COUNT(Id)");
        }
        Term of = terms.of(Functions.onlyArgument(call), Use.AGGREGATE);
        if (!function.takes(of.type())) {
            throw call.position()
                    .refusal(
                            ErrorCode.INVALID_FIELD,
                            "field " + of.name() + " of type " + of.type().apiName()
                                    + " does not support aggregate operator " + function,
                            of.name());
        }
        return new Aggregate(function, of);
    }
}
