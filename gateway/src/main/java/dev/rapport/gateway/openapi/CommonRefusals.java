package dev.rapport.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Adds to each operation the refusals that every call can meet, where its application does not describe its own. */
final class CommonRefusals {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Map<String, String> REFUSALS =
            Map.of("400", "BadRequest", "401", "Unauthorized", "403", "Forbidden", "404", "NotFound");

    private CommonRefusals() {}

    static void addTo(ObjectNode document) {
        document.path("paths").forEach(path -> path.properties().forEach(part -> {
            if (METHODS.contains(part.getKey())) {
                addTo(((ObjectNode) part.getValue()).withObjectProperty("responses"), isOpen(part.getValue()));
            }
        }));
    }

    /** Smallrye describes a bare "Not Authorized" and "Not Allowed"; ours say what comes. */
    private static void addTo(ObjectNode responses, boolean open) {
        REFUSALS.forEach((status, name) -> {
            boolean described = responses.path(status).has("content") || responses.path(status).has("$ref");
            boolean possible = !open || status.equals("400");
            if (!described && possible) {
                responses.putObject(status).put("$ref", "#/components/responses/" + name);
            }
        });
    }

    /** An operation with an empty list of security requirements is for everybody. */
    private static boolean isOpen(JsonNode operation) {
        return operation.path("security").isArray() && operation.path("security").isEmpty();
    }
}
