package dev.rapport.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code deploy/kubernetes} as it is checked in, and what kubectl makes of it. */
final class Manifests {
    static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    static final Path ROOT = CHECKOUT.resolve("deploy/kubernetes");
    static final List<String> APPLICATIONS = List.of("gateway", "lead-service", "content-service", "feedback-service");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Manifests() {}

    static JsonNode read(String path) {
        List<JsonNode> documents = documents(ROOT.resolve(path));
        if (documents.size() != 1) {
            throw new IllegalStateException(path + " holds " + documents.size() + " documents instead of one");
        }
        return documents.getFirst();
    }

    static List<JsonNode> documents(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new IllegalStateException(file + " is not readable YAML", e);
        }
    }

    static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The Deployment of an application with what all have in common laid over it, as Kustomize does. */
    static JsonNode deployment(String application) {
        return StrategicMerge.of(read("base/" + application + "/deployment.yaml"), read("base/application.yaml"));
    }
}
