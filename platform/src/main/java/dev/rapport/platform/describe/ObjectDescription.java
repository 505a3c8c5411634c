package dev.rapport.platform.describe;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            @Nullable String relationshipName,
            boolean cascadeDelete,
            boolean restrictedDelete,
            boolean deprecatedAndHidden,
            List<String> junctionIdListNames,
            List<String> junctionReferenceTo) {}

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
        return schema.children(type).stream()
                .map(children -> new ChildRelationship(
                        children.child().name(),
                        children.field().name(),
                        children.name(),
                        false,
                        false,
                        false,
                        List.of(),
                        List.of()))
                .toList();
    }
}
