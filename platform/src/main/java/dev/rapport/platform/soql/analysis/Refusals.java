package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.schema.ChildRelationship;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Reference;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.soql.syntax.Position;
import dev.rapport.platform.soql.syntax.Query.From;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Refusals of names that mean nothing, each with what was most likely meant. */
final class Refusals {
    private Refusals() {}

    /** The object that FROM names; INVALID_TYPE if there is none. */
    static ObjectType object(Schema schema, From from) {
        return schema.find(from.object()).orElseThrow(() -> {
            List<String> names = schema.types().stream().map(ObjectType::name).toList();
            return noSuchObject(from.position(), from.object(), names);
        });
    }

    static ApiException noSuchObject(Position at, String name, Collection<String> known) {
        return at.refusal(
                ErrorCode.INVALID_TYPE,
                "sObject type '" + name + "' is not supported." + NearestName.hint(name, known));
    }

    /** @param objects of which none has the field */
    static ApiException noSuchField(Position at, String name, List<ObjectType> objects) {
        List<String> names =
                objects.stream().flatMap(object -> object.fieldNames().stream()).toList();
        return at.refusal(
                ErrorCode.INVALID_FIELD,
                "No such column '" + name + "' on entity '" + objects.getFirst().name()
                        + "'. If you are attempting to use a custom field, be sure to append the '__c'"
                        + " after the custom field name." + NearestName.hint(name, names),
                name);
    }

    static ApiException noSuchParent(Position at, String relationship, List<ObjectType> objects) {
        List<String> names = objects.stream()
                .flatMap(object -> object.relationshipNames().stream())
                .toList();
        return at.refusal(
                ErrorCode.INVALID_FIELD,
                "Didn't understand relationship '" + relationship + "' in field path: "
                        + objects.getFirst().name() + " has no such parent." + NearestName.hint(relationship, names));
    }

    static ApiException noSuchChildren(From from, ObjectType parent, List<ChildRelationship> known) {
        List<String> names = known.stream()
                .map(ChildRelationship::name)
                .filter(Objects::nonNull)
                .toList();
        return from.position()
                .refusal(
                        ErrorCode.INVALID_TYPE,
                        "Didn't understand relationship '" + from.object() + "' in FROM part of query call: "
                                + (names.isEmpty()
                                        ? parent.name() + " has no children."
                                        : "the children of " + parent.name() + " are " + String.join(", ", names) + "."
                                                + NearestName.hint(from.object(), names)));
    }

    /** A parent that another service keeps. */
    static ApiException elsewhere(Position at, Field field, ObjectType object) {
        Reference reference = Objects.requireNonNull(field.reference(), field.name());
        return at.refusal(
                ErrorCode.INVALID_FIELD,
                "'" + reference.relationship() + "' cannot be followed from " + object.name()
                        + ": another service keeps "
                        + String.join(" and ", reference.objects()) + ". Select " + field.name()
                        + " and ask for those ids in a query of their own.",
                field.name());
    }

    static ApiException malformed(Position at, String problem, String... fields) {
        return at.refusal(ErrorCode.MALFORMED_QUERY, problem, fields);
    }
}
