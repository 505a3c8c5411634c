package dev.rapport.platform.describe;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything about one object. */
public record ObjectDescription(
        @JsonUnwrapped ObjectSummary summary,
        List<FieldDescription> fields,
        List<ChildRelationship> childRelationships,
        List<Map<String, Object>> recordTypeInfos,
        List<Map<String, Object>> namedLayoutInfos,
        List<Map<String, Object>> actionOverrides,
        List<Map<String, Object>> supportedScopes) {

    /** A field of another object that points at this one. */
    public record ChildRelationship(
            String childSObject,
            String field,
            String relationshipName,
            boolean cascadeDelete,
            boolean restrictedDelete) {}

    static ObjectDescription of(ObjectType type, Schema schema, ObjectSummary summary) {
        return new ObjectDescription(
                summary,
                type.fields().stream().map(FieldDescription::of).toList(),
                children(type, schema),
                List.of(),
                List.of(),
                List.of(),
                List.of(Map.of("label", "All " + type.labelPlural(), "name", "everything")));
    }

    private static List<ChildRelationship> children(ObjectType type, Schema schema) {
        List<ChildRelationship> children = new ArrayList<>();
        for (ObjectType child : schema.types()) {
            child.fields().stream()
                    .filter(field -> field.reference() != null
                            && field.reference().objects().contains(type.name()))
                    .forEach(field -> children.add(new ChildRelationship(
                            child.name(), field.name(), child.labelPlural().replace(" ", ""), false, false)));
        }
        return children;
    }
}
