package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.analysis.Term.FirstOf;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Expression.Call;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** Gives expressions their meaning: the only place that turns a path into a field. */
final class Terms {
    private final Scope scope;

    /** What a field is wanted for, and what it has to allow for that. */
    enum Use {
        FILTER(Trait.FILTERABLE, "filtered"),
        SORT(Trait.SORTABLE, "sorted"),
        GROUP(Trait.SORTABLE, "grouped"),
        AGGREGATE(Trait.SORTABLE, "aggregated");

        private final Trait trait;
        private final String participle;

        Use(Trait trait, String participle) {
            this.trait = trait;
            this.participle = participle;
        }
    }

    Terms(Scope scope) {
        this.scope = scope;
    }

    /** A value of one record. */
    Term of(Expression expression, Use use) {
        return switch (expression) {
            case FieldPath path -> of(path, use);
            case Call call when Functions.isLabel(call) -> of(Functions.onlyArgument(call), use);
            case Call call -> Functions.datePart(call, of(Functions.dateArgument(call), use), scope.viewpoint());
        };
    }

    private Term of(FieldPath path, Use use) {
        Term term = resolve(path);
        List<Column> columns = term instanceof FirstOf first ? first.columns() : List.of();
        if (term instanceof Column column) {
            columns = List.of(column);
        }
        columns.forEach(column -> demand(column, use, path));
        return term;
    }

    private static void demand(Column column, Use use, FieldPath path) {
        Field field = column.field();
        if (!field.is(use.trait)) {
            throw path.position()
                    .refusal(
                            ErrorCode.INVALID_FIELD,
                            "field '" + field.name() + "' can not be " + use.participle
                                    + " in a query call; describe of "
                                    + column.source().object().name() + " says which fields can",
                            field.name());
        }
    }

    /** The value of a field, whatever it is wanted for. */
    Term resolve(FieldPath path) {
        List<String> names = scope.relative(path);
        List<Source> here = List.of(scope.root());
        boolean isPolymorphic = false;
        for (String relationship : names.subList(0, names.size() - 1)) {
            List<Source> next = new ArrayList<>();
            for (Source source : here) {
                next.addAll(scope.parents(source, relationship, path.position()));
            }
            if (next.isEmpty()) {
                throw Refusals.noSuchParent(path.position(), relationship, objects(here));
            }
            isPolymorphic = isPolymorphic(here, relationship);
            here = next;
        }
        if (isPolymorphic && names.getLast().equalsIgnoreCase("Type")) {
            return new Term.ObjectName(here.stream().map(Scope::id).toList());
        }
        return field(here, names.getLast(), path);
    }

    static boolean isPolymorphic(List<Source> children, String relationship) {
        return children.stream()
                .flatMap(source -> source.object().findRelationship(relationship).stream())
                .anyMatch(
                        field -> field.reference() != null && field.reference().isPolymorphic());
    }

    private static Term field(List<Source> sources, String name, FieldPath path) {
        List<Column> columns = sources.stream()
                .flatMap(source -> source.object().find(name).map(field -> new Column(source, field)).stream())
                .toList();
        if (columns.isEmpty()) {
            throw Refusals.noSuchField(path.position(), name, objects(sources));
        }
        FieldType type = columns.getFirst().type();
        List<Column> alike =
                columns.stream().filter(column -> isAlike(type, column.type())).toList();
        return alike.size() == 1 ? alike.getFirst() : new FirstOf(alike);
    }

    private static boolean isAlike(FieldType a, FieldType b) {
        return a == b || (a.isText() && b.isText());
    }

    private static List<ObjectType> objects(List<Source> sources) {
        return sources.stream().map(Source::object).toList();
    }
}
