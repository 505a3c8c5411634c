package dev.rapport.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** New names for those components of a document that another document describes differently under the same name. */
final class ComponentNames {
    private static final String REFERENCE = "$ref";
    private static final String COMPONENTS = "#/components/";

    /** From {@code #/components/schemas/Owed} to {@code #/components/schemas/LeadServiceOwed}. */
    private final Map<String, String> renamed = new HashMap<>();

    private ComponentNames() {}

    /** Names under which the document's components fit beside those already taken. */
    static ComponentNames free(PublishedDocument document, ObjectNode taken) {
        ComponentNames names = new ComponentNames();
        document.json()
                .path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    JsonNode other = taken.path(kind.getKey()).path(component.getKey());
                    if (!other.isMissingNode() && !other.equals(component.getValue())) {
                        String place = COMPONENTS + kind.getKey() + "/";
                        names.renamed.put(
                                place + component.getKey(),
                                place + camelCase(document.application()) + component.getKey());
                    }
                }));
        return names;
    }

    /** {@code lead-service} → {@code LeadService}. */
    static String camelCase(String application) {
        return Arrays.stream(application.split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** A copy of the document in which components and what refers to them have their new names. */
    JsonNode rename(JsonNode document) {
        ObjectNode copy = (ObjectNode) withNewReferences(document);
        copy.path("components").properties().forEach(kind -> {
            ObjectNode components = (ObjectNode) kind.getValue();
            for (String name :
                    components.propertyStream().map(Map.Entry::getKey).toList()) {
                String address = COMPONENTS + kind.getKey() + "/" + name;
                String fresh = renamed.get(address);
                if (fresh != null) {
                    components.set(fresh.substring(fresh.lastIndexOf('/') + 1), components.remove(name));
                }
            }
        });
        return copy;
    }

    private JsonNode withNewReferences(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(property -> copy.set(
                                property.getKey(),
                                property.getKey().equals(REFERENCE)
                                        ? reference(property.getValue().asText())
                                        : withNewReferences(property.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(withNewReferences(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private JsonNode reference(String address) {
        return JsonNodeFactory.instance.textNode(renamed.getOrDefault(address, address));
    }
}
