package dev.rapport.gateway.route;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Finds the object in the body that makes a bulk job: named as such, or by its query. The body may be a form whose first
 * part is the JSON; nothing in front of a JSON object has a brace.
 */
final class JobBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JobBody() {}

    /** Refuses with JSON_PARSER_ERROR or INVALIDJOB, as the service would. */
    static String object(String body) {
        JsonNode job = json(body);
        String object = job.path("object").asText("");
        if (!object.isBlank()) {
            return object.strip();
        }
        String query = job.path("query").asText("");
        if (query.isBlank()) {
            throw new ApiException(ErrorCode.INVALIDJOB, "The body must name the object, or hold the query.");
        }
        return QueryText.findObject(query)
                .orElseThrow(() ->
                        new ApiException(ErrorCode.MALFORMED_QUERY, "The query must name an object: SELECT … FROM …"));
    }

    private static JsonNode json(String body) {
        int start = body.indexOf('{');
        try (JsonParser parser = JSON.createParser(start < 0 ? "" : body.substring(start))) {
            JsonNode job = JSON.readTree(parser);
            if (job != null) {
                return job;
            }
        } catch (JsonProcessingException e) {
            throw new ApiException(
                    ErrorCode.JSON_PARSER_ERROR, "The body cannot be read as JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new ApiException(ErrorCode.JSON_PARSER_ERROR, "The body is empty; this call takes a JSON object.");
    }
}
