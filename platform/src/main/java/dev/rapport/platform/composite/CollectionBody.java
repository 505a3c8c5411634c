package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.JsonBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the bodies and parameters of calls over many records. */
public final class CollectionBody {
    static final int MOST_RECORDS = 200;
    private static final int MOST_READ = 2000;

    private CollectionBody() {}

    /** The records; EXCEEDED_ID_LIMIT beyond 200. */
    public static List<JsonNode> records(@Nullable JsonBody body) {
        return few(array(body, "records"), MOST_RECORDS);
    }

    /** A list of the body; JSON_PARSER_ERROR if there is none. */
    static List<JsonNode> array(@Nullable JsonBody body, String name) {
        JsonNode list = JsonBody.object(body).path(name);
        if (!list.isArray()) {
            throw new ApiException(ErrorCode.JSON_PARSER_ERROR, "The body must have a list \"" + name + "\".", name);
        }
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    /** Whether one refusal undoes all; false if not said. */
    public static boolean flag(@Nullable JsonBody body, String name) {
        JsonNode given = JsonBody.object(body).path(name);
        if (given.isMissingNode() || given.isNull()) {
            return false;
        }
        return flag(given.asText(), name);
    }

    static boolean flag(@Nullable String text, String name) {
        if (text == null || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        throw new ApiException(ErrorCode.INVALID_PARAMETER, "\"" + name + "\" is true or false.", name);
    }

    /** Ids to delete, from a parameter. */
    public static List<JsonNode> idsToDelete(@Nullable String ids) {
        List<JsonNode> elements = new ArrayList<>();
        ids(ids).forEach(id -> elements.add(TextNode.valueOf(id)));
        return few(elements, MOST_RECORDS);
    }

    /** Ids to read, from a parameter. */
    static List<String> idsToRead(@Nullable String ids) {
        return few(ids(ids), MOST_READ);
    }

    static List<String> idsToRead(@Nullable JsonBody body) {
        return few(array(body, "ids"), MOST_READ).stream().map(JsonNode::asText).toList();
    }

    private static List<String> ids(@Nullable String ids) {
        List<String> given = ids == null
                ? List.of()
                : Arrays.stream(ids.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
        if (given.isEmpty()) {
            throw new ApiException(
                    ErrorCode.MISSING_ARGUMENT, "The parameter ids must name records, with commas between.", "ids");
        }
        return given;
    }

    private static <T> List<T> few(List<T> elements, int most) {
        if (elements.size() > most) {
            throw new ApiException(
                    ErrorCode.EXCEEDED_ID_LIMIT,
                    "cannot submit more than " + most + " records into this call: these are " + elements.size() + ".");
        }
        return elements;
    }
}
