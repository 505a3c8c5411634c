package dev.rapport.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts several OpenAPI documents into one. A path, an operation id or a tag that several have is taken from the first
 * (put the gateway first: what it answers itself is what clients see); a component that two describe differently is kept
 * twice, the second time under its application's name.
 */
final class DocumentMerger {
    /** How clients log in is the frame's to say; behind the edge it is another way. */
    private static final String SECURITY_SCHEMES = "securitySchemes";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final ObjectNode merged;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode tags;
    private final Set<String> operationIds = new HashSet<>();

    private DocumentMerger(ObjectNode frame) {
        merged = frame.deepCopy();
        paths = merged.withObjectProperty("paths");
        components = merged.withObjectProperty("components");
        tags = merged.withArrayProperty("tags");
    }

    /** @param frame what is the same for all: openapi, info, servers, security */
    static ObjectNode merge(ObjectNode frame, List<PublishedDocument> documents) {
        DocumentMerger merger = new DocumentMerger(frame);
        documents.forEach(merger::add);
        return merger.merged;
    }

    private void add(PublishedDocument document) {
        ComponentNames names = ComponentNames.free(document, components);
        JsonNode own = names.rename(document.json());
        own.path("components").properties().forEach(kind -> addComponents(kind.getKey(), kind.getValue()));
        own.path("paths").properties().forEach(path -> addPath(path.getKey(), path.getValue(), document.application()));
        own.path("tags").forEach(this::addTag);
    }

    private void addComponents(String kind, JsonNode added) {
        if (!kind.equals(SECURITY_SCHEMES)) {
            components.withObjectProperty(kind).setAll((ObjectNode) added);
        }
    }

    private void addPath(String path, JsonNode item, String application) {
        ObjectNode known = paths.withObjectProperty(path);
        item.properties().forEach(part -> {
            if (!known.has(part.getKey())) {
                known.set(part.getKey(), part.getValue());
                if (METHODS.contains(part.getKey())) {
                    complete((ObjectNode) part.getValue(), application);
                }
            }
        });
    }

    private void complete(ObjectNode operation, String application) {
        SessionRequirement.restate(operation);
        CommonRefusals.addTo(operation);
        nameUniquely(operation, application);
    }

    /** Operation ids are unique in a document (OpenAPI 3.1, 4.8.10.1); one that is taken gets its application in front. */
    private void nameUniquely(ObjectNode operation, String application) {
        String id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operationIds.add(id)) {
            String unique = ComponentNames.camelCase(application) + "_" + id;
            operationIds.add(unique);
            operation.put("operationId", unique);
        }
    }

    private void addTag(JsonNode tag) {
        for (JsonNode known : tags) {
            if (known.path("name").equals(tag.path("name"))) {
                return;
            }
        }
        tags.add(tag);
    }
}
