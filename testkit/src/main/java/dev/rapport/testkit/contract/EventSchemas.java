package dev.rapport.testkit.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import org.jspecify.annotations.Nullable;

/**
 * What a record looks like as an event's payload, in the dialect of JSON Schema that AsyncAPI takes.
 *
 * <p>Every component is always there, in the order of declaration; one marked {@link Nullable} may be null.
 */
final class EventSchemas {
    private static final String RECORD_ID = "dev.rapport.platform.id.RecordId";

    private final RecordComments comments = new RecordComments();
    private final SchemaGenerator generator = generator();

    ObjectNode of(Class<?> facts) {
        return generator.generateSchema(facts);
    }

    private SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withDescriptionResolver(scope -> comments.of(scope.getType().getErasedType()))
                .withCustomDefinitionProvider((type, context) -> isRecordId(type.getErasedType()) ? id() : null);
        builder.forFields()
                .withRequiredCheck(component -> true)
                .withNullableCheck(EventSchemas::mayBeNull)
                .withDescriptionResolver(component ->
                        comments.of(component.getDeclaringType().getErasedType(), component.getDeclaredName()));
        return new SchemaGenerator(builder.build());
    }

    private static boolean mayBeNull(FieldScope component) {
        return component.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isRecordId(Class<?> type) {
        return type.getName().equals(RECORD_ID);
    }

    private static CustomDefinition id() {
        return new CustomDefinition(JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("pattern", "^[0-9A-Za-z]{15}[A-Z0-5]{3}$"));
    }
}
