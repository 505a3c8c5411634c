package dev.rapport.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rapport.testkit.CheckedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What docs/api/asyncapi.yaml promises of events, and the schemas it refers to, as they are checked in. */
final class EventContract {
    static final String RECORD_CHANGED = "RecordChanged";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Path folder = CheckedIn.docs().resolve("api");
    private final JsonNode document = read(folder.resolve("asyncapi.yaml"));

    /** Where the schema of an event is, below docs. */
    static String file(String area, String type) {
        return "api/events/" + area + "/" + type + ".json";
    }

    /** Types of the domain events of one application; none for one that has no part in the contract. */
    Set<String> types(String area) {
        Path schemas = folder.resolve("events").resolve(area);
        if (!Files.isDirectory(schemas)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(schemas)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<JsonNode> schema(String area, String type) {
        return found(folder.resolve("events").resolve(area).resolve(type + ".json"));
    }

    /** The schema of a record's changes, whatever the object. */
    JsonNode recordChanged() {
        return read(folder.resolve("events").resolve(RECORD_CHANGED + ".json"));
    }

    /** The schemas that an application's OpenAPI document gives its objects. */
    JsonNode objects(String area) {
        return read(folder.resolve(area + ".openapi.json")).at("/components/schemas");
    }

    /** The schema of the headers that all events have. */
    ObjectNode headers() {
        return document.at("/components/messageTraits/cloudEvent/headers").deepCopy();
    }

    /** The first example of an event's payload. */
    ObjectNode example(String type) {
        JsonNode example = message(type).at("/examples/0/payload");
        if (example instanceof ObjectNode payload) {
            return payload.deepCopy();
        }
        throw new AssertionError("docs/api/asyncapi.yaml gives no example of " + type);
    }

    /** Events that, as the document says, an application reads. */
    Set<String> readBy(String application) {
        return document.at("/components/messages")
                .valueStream()
                .filter(message -> StreamSupport.stream(
                                message.path("x-readers").spliterator(), false)
                        .anyMatch(reader -> reader.asText().equals(application)))
                .map(message -> message.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode message(String type) {
        return document.at("/components/messages").path(type);
    }

    private static Optional<JsonNode> found(Path file) {
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** JSON is YAML too. */
    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
