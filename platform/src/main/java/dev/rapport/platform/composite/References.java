package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers that later subrequests refer to: {@code @{lead.id}}, {@code @{found.records[0].Id}}, in addresses, headers and
 * the texts of bodies. What does not resolve halts the subrequest, and so does the refusal it refers to.
 */
final class References {
    private static final Pattern REFERENCE =
            Pattern.compile("@\\{([A-Za-z0-9_]+)((?:\\.[A-Za-z0-9_]+|\\[[0-9]{1,9}])*)}");
    private static final Pattern STEP = Pattern.compile("\\.([A-Za-z0-9_]+)|\\[([0-9]+)]");

    private final Map<String, SubAnswer> answers = new HashMap<>();

    void remember(String referenceId, SubAnswer answer) {
        answers.put(referenceId, answer);
    }

    /** The subrequest with all references replaced; PROCESSING_HALTED if one has no value. */
    SubRequest resolve(SubRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.replaceAll((name, value) -> text(value, UnaryOperator.identity()));
        return new SubRequest(
                request.method(),
                text(request.url(), UrlText::encode),
                request.referenceId(),
                headers,
                request.body() == null ? null : body(request.body()));
    }

    private JsonNode body(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode resolved = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(p -> resolved.set(p.getKey(), body(p.getValue())));
                yield resolved;
            }
            case ArrayNode array -> {
                ArrayNode resolved = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> resolved.add(body(element)));
                yield resolved;
            }
            case TextNode text -> value(text);
            default -> node;
        };
    }

    /** A text that is nothing but a reference takes the value's own type. */
    private JsonNode value(TextNode text) {
        Matcher whole = REFERENCE.matcher(text.textValue());
        return whole.matches() ? find(whole) : TextNode.valueOf(text(text.textValue(), UnaryOperator.identity()));
    }

    private String text(String text, UnaryOperator<String> encoding) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(
                        encoding.apply(find((Matcher) reference).asText())));
    }

    private JsonNode find(Matcher reference) {
        SubAnswer answer = answers.get(reference.group(1));
        if (answer == null || answer.isRefusal()) {
            throw halted(reference.group(), answer == null ? "there is no such answer before" : "that one failed");
        }
        @Nullable JsonNode value = answer.body();
        Matcher step = STEP.matcher(reference.group(2));
        while (step.find() && value != null) {
            value = step.group(1) == null ? value.get(Integer.parseInt(step.group(2))) : member(value, step.group(1));
        }
        if (value == null || !value.isValueNode() || value.isNull()) {
            throw halted(reference.group(), "its answer has no value there");
        }
        return value;
    }

    private static @Nullable JsonNode member(JsonNode value, String name) {
        return value.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static ApiException halted(String reference, String why) {
        return new ApiException(
                ErrorCode.PROCESSING_HALTED,
                "Invalid reference specified. No value for " + reference + ": " + why + ".");
    }
}
