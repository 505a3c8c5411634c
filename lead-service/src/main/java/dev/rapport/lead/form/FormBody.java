package dev.rapport.lead.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body as browsers send forms (WHATWG URL standard, {@code application/x-www-form-urlencoded}) into what the same
 * submission is as JSON, so that both are held to the same.
 */
@Singleton
class FormBody {
    private final ObjectMapper json;

    FormBody(ObjectMapper json) {
        this.json = json;
    }

    SubmissionRequest read(String body) throws JsonProcessingException {
        ObjectNode fields = json.createObjectNode();
        for (String pair : body.split("&", -1)) {
            if (!pair.isEmpty()) {
                put(pair, fields);
            }
        }
        return json.treeToValue(fields, SubmissionRequest.class);
    }

    private void put(String pair, ObjectNode fields) {
        int sign = pair.indexOf('=');
        String name = decode(sign < 0 ? pair : pair.substring(0, sign));
        if (fields.has(name)) {
            throw refused("'" + name + "' is given twice.");
        }
        fields.put(name, sign < 0 ? "" : decode(pair.substring(sign + 1)));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw (ApiException) refused("a % stands in it that no two hexadecimal digits follow.")
                    .initCause(e);
        }
    }

    private static ApiException refused(String why) {
        return new ApiException(ErrorCode.INVALID_PARAMETER, "The body cannot be read as a form: " + why);
    }
}
