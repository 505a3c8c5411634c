package dev.rapport.platform.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The JSON body of a record call.
 *
 * @param json whatever the caller sent, as long as it is JSON
 */
public record JsonBody(@JsonValue JsonNode json) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JsonBody {}

    /** The body as an object; JSON_PARSER_ERROR if there is none, or it is a list or a bare value. */
    public static ObjectNode object(@Nullable JsonBody body) {
        if (body != null && body.json instanceof ObjectNode object) {
            return object;
        }
        throw new ApiException(
                ErrorCode.JSON_PARSER_ERROR,
                "The body must be a JSON object of field names and values, like {\"Name\": \"…\"}.");
    }
}
