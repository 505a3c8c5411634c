package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;

/**
 * The answer to a request within a request.
 *
 * @param body null node where there is none
 * @param isRefusal whether a transaction it is part of has to be undone
 */
public record SubAnswer(int status, JsonNode body, Map<String, String> headers, boolean isRefusal) {
    private static final int NOT_MODIFIED = 304;

    public static SubAnswer of(int status, JsonNode body, Map<String, String> headers) {
        return new SubAnswer(status, body, headers, status >= 300 && status != NOT_MODIFIED);
    }

    static SubAnswer empty(int status) {
        return of(status, NullNode.instance, Map.of());
    }
}
