package dev.rapport.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;

/** OpenAPI's schemas of those objects to which the organisation has added fields, with these fields. */
@Singleton
public class AddedSchemas {
    private final RecordTypes types;
    private final ObjectMapper json;

    AddedSchemas(RecordTypes types, ObjectMapper json) {
        this.types = types;
        this.json = json;
    }

    /** By their names, to take the place of their namesakes in the document that every organisation gets. */
    public ObjectNode get() {
        Schema schema = types.schema();
        Components components = OASFactory.createComponents();
        schema.types().stream()
                .filter(AddedSchemas::hasAdditions)
                .forEach(type -> ObjectSchemas.addTo(components, schema, type));
        JsonNode schemas = written(components).path("components").path("schemas");
        return schemas instanceof ObjectNode found ? found : json.createObjectNode();
    }

    private JsonNode written(Components components) {
        SmallRyeOpenAPI document = SmallRyeOpenAPI.builder()
                .withInitialModel(OASFactory.createOpenAPI().components(components))
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build();
        try {
            return json.readTree(document.toJSON());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an OpenAPI document is JSON", e);
        }
    }

    private static boolean hasAdditions(ObjectType type) {
        return type.fields().stream().anyMatch(field -> field.addition() != null);
    }
}
