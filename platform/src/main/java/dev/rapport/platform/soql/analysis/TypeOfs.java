package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Selection.TypeOf;
import dev.rapport.platform.soql.syntax.Selection.TypeOf.When;
import java.util.List;

/** Gives TYPEOF its meaning: other fields for each object that a parent may be of. */
final class TypeOfs {
    private final Scope scope;

    TypeOfs(Scope scope) {
        this.scope = scope;
    }

    void add(TypeOf typeOf, ShapeBuilder root) {
        List<String> names = scope.relative(typeOf.parent());
        List<ShapeBuilder> here = List.of(root);
        for (String relationship : names) {
            demandSeveral(typeOf, here, relationship, relationship.equals(names.getLast()));
            here = ShapeBuilder.parents(here, relationship, typeOf.parent().position());
        }
        List<String> objects =
                here.stream().map(variant -> variant.source().object().name()).toList();
        for (When when : typeOf.whens()) {
            if (objects.stream().noneMatch(when.object()::equalsIgnoreCase)) {
                throw Refusals.noSuchObject(when.position(), when.object(), objects);
            }
        }
        for (ShapeBuilder variant : here) {
            for (FieldPath field : fields(typeOf, variant.source().object().name())) {
                variant.add(field.names(), field, false);
            }
        }
    }

    private static void demandSeveral(TypeOf typeOf, List<ShapeBuilder> here, String relationship, boolean isLast) {
        List<Source> sources = here.stream().map(ShapeBuilder::source).toList();
        boolean isKnown = sources.stream()
                .anyMatch(
                        source -> source.object().findRelationship(relationship).isPresent());
        if (isLast && isKnown && !Terms.isPolymorphic(sources, relationship)) {
            throw Refusals.malformed(
                    typeOf.position(),
                    "TYPEOF is for parents that may be of several objects; " + relationship
                            + " is always of the same: select " + typeOf.parent() + ".Id");
        }
    }

    private static List<FieldPath> fields(TypeOf typeOf, String object) {
        return typeOf.whens().stream()
                .filter(when -> when.object().equalsIgnoreCase(object))
                .map(When::fields)
                .findFirst()
                .orElse(typeOf.otherwise());
    }
}
