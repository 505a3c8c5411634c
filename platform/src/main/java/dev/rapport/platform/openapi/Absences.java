package dev.rapport.platform.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Says of a record's components that they may be null where the code says so; the scanner does not hear it. */
final class Absences {
    private Absences() {}

    /** Marks those properties of a schema that are named as components of the records which may be null. */
    static void markIn(Map<String, Schema> schemas, String name, Class<?>... records) {
        Schema described = schemas.get(name);
        if (described == null || described.getProperties() == null) {
            return;
        }
        Map<String, Schema> marked = new LinkedHashMap<>(described.getProperties());
        Arrays.stream(records)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .forEach(component -> marked.computeIfPresent(component, (_, values) -> orNull(values)));
        described.setProperties(marked);
    }

    private static Schema orNull(Schema values) {
        List<SchemaType> types = values.getType();
        if (types == null) {
            return values.getRef() == null || values.getRef().endsWith("/FieldValue")
                    ? values
                    : OASFactory.createSchema().anyOf(List.of(values, Parts.type(SchemaType.NULL)));
        }
        if (types.contains(SchemaType.NULL)) {
            return values;
        }
        List<SchemaType> more = new ArrayList<>(types);
        more.add(SchemaType.NULL);
        return values.type(more);
    }
}
