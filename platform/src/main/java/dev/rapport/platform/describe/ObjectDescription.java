package dev.rapport.platform.describe;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one object. */
public record ObjectDescription(
        @JsonUnwrapped ObjectSummary summary,
        List<FieldDescription> fields,
        List<ChildRelationship> childRelationships,
        List<RecordTypeInfo> recordTypeInfos,
        List<Object> namedLayoutInfos,
        List<Object> actionOverrides,
        List<Scope> supportedScopes,
        boolean compactLayoutable,
        @Nullable Boolean listviewable,
        @Nullable Boolean lookupLayoutable,
        boolean searchLayoutable,
        @Nullable String networkScopeFieldName) {
    private static final String OWNER = "OwnerId";

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

    /** What {@code USING SCOPE} takes. */
    public record Scope(String label, String name) {}

    static ObjectDescription of(ObjectType type, Schema schema, ObjectSummary summary) {
        return new ObjectDescription(
                summary,
                type.fields().stream().map(FieldDescription::of).toList(),
                children(type, schema),
                List.of(RecordTypeInfo.master(summary.address())),
                List.of(),
                List.of(),
                scopes(type),
                false,
                null,
                null,
                false,
                null);
    }

    private static List<Scope> scopes(ObjectType type) {
        Scope everything = new Scope("All " + type.labelPlural(), "everything");
        return type.find(OWNER).isPresent()
                ? List.of(everything, new Scope("My " + type.labelPlural(), "mine"))
                : List.of(everything);
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
