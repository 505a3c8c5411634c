package dev.rapport.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Adds to each operation the refusals that every call can meet, where its application does not describe its own. */
final class CommonRefusals {
    private static final Map<String, String> REFUSALS =
            Map.of("400", "BadRequest", "401", "Unauthorized", "403", "Forbidden", "404", "NotFound");

    private CommonRefusals() {}

    /** Smallrye describes a bare "Not Authorized" and "Not Allowed", which these replace by what really comes. */
    static void addTo(ObjectNode operation) {
        boolean open = operation.has("security");
        ObjectNode responses = operation.withObjectProperty("responses");
        REFUSALS.forEach((status, name) -> {
            boolean described = responses.path(status).has("content")
                    || responses.path(status).has("$ref");
            boolean possible = !open || status.equals("400");
            if (!described && possible) {
                responses.putObject(status).put("$ref", "#/components/responses/" + name);
            }
        });
    }
}
