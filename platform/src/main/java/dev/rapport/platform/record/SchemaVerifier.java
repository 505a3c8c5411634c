package dev.rapport.platform.record;

import dev.rapport.platform.schema.ChildRelationship;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what declarations promise each other: unique prefixes and names, one name field, sound references and limits. */
final class SchemaVerifier {
    private final Schema schema;
    private final List<String> violations;

    SchemaVerifier(Schema schema, List<String> violations) {
        this.schema = schema;
        this.violations = violations;
    }

    void verify() {
        Map<String, String> prefixes = new HashMap<>();
        for (ObjectType type : schema.types()) {
            String other = prefixes.put(type.keyPrefix(), type.name());
            demand(other == null, type.name() + " and " + other + " share the key prefix " + type.keyPrefix());
            long names =
                    type.fields().stream().filter(f -> f.is(Trait.NAME_FIELD)).count();
            demand(names <= 1, type.name() + " has " + names + " name fields");
            type.fields().forEach(field -> verify(type, field));
            verifyRelationships(type);
        }
    }

    /** A name leads to one parent and to one list of children, or queries could not be understood. */
    private void verifyRelationships(ObjectType type) {
        Stream<String> children =
                schema.children(type).stream().map(ChildRelationship::name).filter(Objects::nonNull);
        for (Stream<String> names : List.of(type.relationshipNames().stream(), children)) {
            Set<String> seen = new HashSet<>();
            names.forEach(name ->
                    demand(seen.add(name.toLowerCase(Locale.ROOT)), type.name() + " has two relationships " + name));
        }
    }

    private void verify(ObjectType type, Field field) {
        String where = type.name() + "." + field.name() + " ";
        demand(!field.is(Trait.RESTRICTED) || !field.values().isEmpty(), where + "is restricted to no values");
        demand(!field.type().isText() || field.length() > 0, where + "has no length");
        demand(
                field.type() != FieldType.MULTIPICKLIST
                        || field.values().stream().noneMatch(value -> value.contains(";")),
                where + "has a value with the semicolon that separates values");
        demand(field.scale() <= field.digits(), where + "has more digits after the point than in all");
        demand(
                (field.type() == FieldType.REFERENCE) == (field.reference() != null),
                where + "is a reference without a target, or the reverse");
        demand(
                !field.is(Trait.EXTERNAL_ID)
                        || field.type().isText()
                        || field.type().isNumber(),
                where + "cannot be an external id");
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
