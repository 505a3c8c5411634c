package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the elements of a collection have in common: their object, their id, their fields. */
@ApplicationScoped
class Elements {
    private final RecordTypes types;

    Elements(RecordTypes types) {
        this.types = types;
    }

    static ObjectNode object(JsonNode element) {
        if (element instanceof ObjectNode object) {
            return object;
        }
        throw new ApiException(
                ErrorCode.JSON_PARSER_ERROR, "A record must be a JSON object with attributes and fields.");
    }

    /** The object that {@code attributes.type} names. */
    RecordBinding<?> requireType(ObjectNode element) {
        String name = element.path("attributes").path("type").asText("");
        if (name.isEmpty()) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE, "The record does not say what it is: \"attributes\": {\"type\": \"…\"}.");
        }
        if (types.schema().find(name).isEmpty()) {
            List<String> known =
                    types.schema().types().stream().map(ObjectType::name).toList();
            throw new ApiException(
                    ErrorCode.INVALID_TYPE,
                    "sObject type '" + name + "' is not supported." + NearestName.hint(name, known));
        }
        return types.require(name);
    }

    RecordBinding<?> requireType(RecordId id) {
        return types.require(id);
    }

    RecordBinding<?> requireType(ObjectType type) {
        return types.require(type.name());
    }

    /** A property, in any case of letters; null and an empty text are none. */
    static Optional<String> find(ObjectNode element, String name) {
        return element.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(value -> value.isValueNode()
                        && !value.isNull()
                        && !value.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst();
    }

    /** The element without some properties, in any case of letters. */
    static ObjectNode without(ObjectNode element, String... names) {
        ObjectNode rest = element.deepCopy();
        for (Map.Entry<String, JsonNode> property : element.properties()) {
            if (List.of(names).stream().anyMatch(name -> name.equalsIgnoreCase(property.getKey()))) {
                rest.remove(property.getKey());
            }
        }
        return rest;
    }
}
