package dev.rapport.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says which operations need a session in the merged document's terms. An application's document names a scheme of its
 * own where it needs a token and says nothing elsewhere; merged, the session is the rule and an empty list the exception.
 */
final class SessionRequirement {
    private static final String SECURITY = "security";

    private SessionRequirement() {}

    static void restate(ObjectNode operation) {
        if (isOpen(operation)) {
            operation.putArray(SECURITY);
        } else {
            operation.remove(SECURITY);
        }
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.path(SECURITY).isEmpty();
    }
}
