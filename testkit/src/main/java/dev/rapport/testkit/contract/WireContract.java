package dev.rapport.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import dev.rapport.testkit.ReceivedEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says of a message how it breaks the contract. Stricter than the schemas are to readers: what they do not name must not
 * be sent.
 *
 * <p>Topics of applications that have no part in the contract are anybody's.
 */
public final class WireContract {
    private static final Pattern TOPIC = Pattern.compile("rapport\\.(\\w+)\\.(events|changes)");

    private static final String ADDED_FIELD = "^[A-Za-z]\\w*__c$";

    private static final String SALESFORCE_TIME = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}\\+0000$";

    private final EventContract contract = new EventContract();
    private final Map<String, JsonNode> objects = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Set<String> sound = ConcurrentHashMap.newKeySet();

    /** Empty for a message that keeps the contract. An event is examined once, however many probes read it. */
    public List<String> violations(ReceivedEvent event) {
        String id = Objects.toString(event.id());
        List<String> violations = sound.contains(id) ? List.of() : examine(event);
        if (violations.isEmpty()) {
            sound.add(id);
        }
        return violations;
    }

    private List<String> examine(ReceivedEvent event) {
        Matcher topic = TOPIC.matcher(event.topic());
        if (!topic.matches() || contract.types(topic.group(1)).isEmpty()) {
            return List.of();
        }
        String area = topic.group(1);
        Stream<String> payload = topic.group(2).equals("changes") ? change(area, event) : fact(area, event);
        return Stream.concat(envelope(event), payload)
                .map(violation -> "%s on %s breaks docs/api/asyncapi.yaml: %s in %s"
                        .formatted(event.type(), event.topic(), violation, event))
                .toList();
    }

    private Stream<String> envelope(ReceivedEvent event) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        event.headers().forEach(headers::put);
        String key = event.organization() + "/" + event.subject();
        return Stream.concat(
                check("headers", contract::headers, headers),
                key.equals(event.key()) ? Stream.of() : Stream.of("its key is not " + key));
    }

    private Stream<String> fact(String area, ReceivedEvent event) {
        String type = Objects.toString(event.type());
        return contract.types(area).contains(type)
                ? check(area + "/" + type, () -> contract.schema(area, type).orElseThrow(), event.data())
                : Stream.of("no such event is promised there");
    }

    /** A change has the header of all, the fields that OpenAPI gives the object, and those that its organisation added. */
    private Stream<String> change(String area, ReceivedEvent event) {
        if (!EventContract.RECORD_CHANGED.equals(event.type())) {
            return Stream.of("this topic carries changes of records alone");
        }
        ObjectNode fields = event.data().deepCopy();
        String object = fields.path("ChangeEventHeader").path("entityName").asText();
        fields.remove("ChangeEventHeader");
        JsonNode described = objects.computeIfAbsent(area, contract::objects).path(object);
        if (described.isMissingNode()) {
            return Stream.of("docs/api/%s.openapi.json has no object %s".formatted(area, object));
        }
        return Stream.concat(
                check(EventContract.RECORD_CHANGED, contract::recordChanged, event.data()),
                check(area + ":" + object, () -> some(described), fields));
    }

    private Stream<String> check(String name, Supplier<JsonNode> schema, JsonNode value) {
        return Schemas.violations(schemas.computeIfAbsent(name, _ -> Schemas.compile(closed(schema.get()))), value)
                .stream();
    }

    /**
     * The schema of an object of which some fields may be missing. Its formats are Salesforce's: a date-time has no
     * colon in its offset, and what an email address may be is decided where one is written.
     */
    private static JsonNode some(JsonNode object) {
        ObjectNode schema = object.deepCopy();
        schema.remove("required");
        schema.putObject("patternProperties").putObject(ADDED_FIELD);
        schema.findParents("format").stream()
                .map(ObjectNode.class::cast)
                .filter(field -> field.remove("format").asText().equals("date-time"))
                .forEach(field -> field.put("pattern", SALESFORCE_TIME));
        return schema;
    }

    /** The schema without room for properties that it does not name. */
    private static JsonNode closed(JsonNode open) {
        JsonNode schema = open.deepCopy();
        schema.findParents("properties").stream()
                .filter(object -> !object.has("additionalProperties"))
                .forEach(object -> ((ObjectNode) object).put("additionalProperties", false));
        return schema;
    }
}
