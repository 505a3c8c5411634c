package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the paths of a query can mean: the only place that turns a path into a field. */
final class FieldScope {
    private final ObjectType object;
    private final @Nullable String alias;

    FieldScope(ObjectType object, @Nullable String alias) {
        this.object = object;
        this.alias = alias;
    }

    /** The key of every object, and the last resort of every order. */
    Field id() {
        return object.find("Id")
                .orElseThrow(() -> new IllegalStateException("the object " + object.name() + " has no field Id"));
    }

    Field resolve(FieldPath path) {
        List<String> names = path.names();
        boolean isQualified = names.size() > 1 && isSelf(names.getFirst());
        List<String> rest = isQualified ? names.subList(1, names.size()) : names;
        if (rest.size() > 1) {
            throw parentPath(path, rest.getFirst());
        }
        return object.find(rest.getFirst()).orElseThrow(() -> noSuchField(path, rest.getFirst()));
    }

    Field resolveFilterable(FieldPath path) {
        return resolveFor(path, Field.Trait.FILTERABLE, "filtered");
    }

    Field resolveSortable(FieldPath path) {
        return resolveFor(path, Field.Trait.SORTABLE, "sorted");
    }

    private Field resolveFor(FieldPath path, Field.Trait trait, String use) {
        Field field = resolve(path);
        if (!field.is(trait)) {
            throw path.position()
                    .refusal(
                            ErrorCode.INVALID_FIELD,
                            "field '" + field.name() + "' can not be " + use + " in a query call; describe of "
                                    + object.name() + " says which fields can",
                            field.name());
        }
        return field;
    }

    private boolean isSelf(String name) {
        return name.equalsIgnoreCase(alias) || name.equalsIgnoreCase(object.name());
    }

    private ApiException parentPath(FieldPath path, String relationship) {
        if (object.findRelationship(relationship).isPresent()) {
            return path.position()
                    .refusal(
                            ErrorCode.MALFORMED_QUERY,
                            "fields of a parent, such as " + path + ", are not supported yet");
        }
        return path.position()
                .refusal(
                        ErrorCode.INVALID_FIELD,
                        "Didn't understand relationship '" + relationship + "' in field path: " + object.name()
                                + " has no such parent.");
    }

    private ApiException noSuchField(FieldPath path, String name) {
        return path.position()
                .refusal(
                        ErrorCode.INVALID_FIELD,
                        "No such column '" + name + "' on entity '" + object.name()
                                + "'. If you are attempting to use a custom field, be sure to append the '__c'"
                                + " after the custom field name." + NearestName.hint(name, object.fieldNames()),
                        name);
    }
}
