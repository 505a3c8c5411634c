package dev.rapport.local.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checked-in docs/api/asyncapi.yaml. */
final class AsyncApi {
    /** JSON is YAML too. */
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Path FOLDER =
            Path.of("../../docs/api").toAbsolutePath().normalize();

    private final JsonNode document = read(FOLDER.resolve("asyncapi.yaml"));

    /** The document with each schema in the place where it is referred to. */
    JsonNode complete() {
        JsonNode whole = document.deepCopy();
        whole.at("/components/messages").forEach(message -> ((ObjectNode) message).set("payload", payload(message)));
        return whole;
    }

    Map<String, JsonNode> messages() {
        return named(document.at("/components/messages"));
    }

    Map<String, JsonNode> channels() {
        return named(document.path("channels"));
    }

    Map<String, JsonNode> operations() {
        return named(document.path("operations"));
    }

    /** All references to a place in the document itself. */
    Set<String> references() {
        return document.findValues("$ref").stream()
                .map(JsonNode::asText)
                .filter(reference -> reference.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(String reference) {
        return !document.at(reference.substring(1)).isMissingNode();
    }

    static JsonNode payload(JsonNode message) {
        return read(FOLDER.resolve(file(message)));
    }

    /** Where a message's schema is, relative to the document. */
    static String file(JsonNode message) {
        return message.at("/payload/$ref").asText();
    }

    /** Every schema below events/, relative to the document. */
    static List<String> schemas() {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("events"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The specification's own schema. */
    static JsonNode specification() {
        try (var published = AsyncApi.class.getResourceAsStream("/asyncapi-spec/3.0.0.json")) {
            return YAML.readTree(Objects.requireNonNull(published));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> named(JsonNode object) {
        return object.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
