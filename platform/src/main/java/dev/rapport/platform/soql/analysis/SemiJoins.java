package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.Field.Reference;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.analysis.Terms.Use;
import dev.rapport.platform.soql.syntax.Condition.Join;
import dev.rapport.platform.soql.syntax.Condition.Membership.Kind;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Position;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Selection.Item;
import java.util.Collections;
import java.util.List;

/** Gives IN (SELECT …) a meaning: ids that other records hold. */
final class SemiJoins {
    private SemiJoins() {}

    static Predicate predicate(Join join, Term outer, Scope scope) {
        Query query = join.query();
        FieldPath selected = selected(query);
        Scope innerScope = scope.inner(query.from());
        Term inner = new Terms(innerScope).of(selected, Use.FILTER);
        demandId(outer, join.left().position());
        demandId(inner, selected.position());
        if (Collections.disjoint(objects(outer), objects(inner))) {
            throw Refusals.malformed(
                    selected.position(),
                    "The selected field '" + inner.name() + "' in the subquery and the left operand field '"
                            + outer.name() + "' in the where expression do not point to the same object type",
                    inner.name());
        }
        Predicate filter = Wheres.filter(query, innerScope);
        Predicate exists = new Predicate.Exists(outer, inner, innerScope.tables(), filter);
        return join.kind() == Kind.IN ? exists : new Predicate.Not(exists);
    }

    private static FieldPath selected(Query query) {
        boolean isPlain = query.grouping() == null
                && query.orderBy().isEmpty()
                && query.limit() == null
                && query.offset() == null
                && query.options().isEmpty();
        if (isPlain
                && query.select().size() == 1
                && query.select().getFirst() instanceof Item(FieldPath path, var alias)
                && alias == null) {
            return path;
        }
        throw Refusals.malformed(
                query.select().getFirst().position(),
                "a sub-query behind IN selects one field, and has nothing but FROM and WHERE behind it");
    }

    private static void demandId(Term term, Position at) {
        if (term.type() != FieldType.ID && term.type() != FieldType.REFERENCE) {
            throw at.refusal(
                    ErrorCode.INVALID_FIELD,
                    "sub-queries behind IN are for ids and references; " + term.name() + " is of type "
                            + term.type().apiName(),
                    term.name());
        }
    }

    private static List<String> objects(Term term) {
        return switch (term) {
            case Column(var source, var field) -> {
                Reference reference = field.reference();
                yield reference == null ? List.of(source.object().name()) : reference.objects();
            }
            case Term.FirstOf(var columns) ->
                columns.stream().flatMap(column -> objects(column).stream()).toList();
            default -> List.of();
        };
    }
}
