package dev.rapport.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.testkit.CheckedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events that one application sends, as its records say. */
public final class PublishedEvents {
    private static final String DOMAIN_EVENT = "dev.rapport.platform.event.DomainEvent";
    private static final Path CLASSES = Path.of("target/classes");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventContract contract = new EventContract();
    private final String area;
    private final List<Class<?>> records;

    private PublishedEvents(String area, List<Class<?>> records) {
        this.area = area;
        this.records = records;
    }

    /** @param area what the application's topics are called after, for example {@code lead} */
    public static PublishedEvents of(String area) {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("dev/rapport").resolve(area))) {
            return new PublishedEvents(
                    area,
                    files.filter(file -> file.toString().endsWith(".class"))
                            .<Class<?>>map(PublishedEvents::load)
                            .filter(type ->
                                    type.isRecord() && load(DOMAIN_EVENT).isAssignableFrom(type))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares the checked-in schemas with the records; readers' reliance cannot be overwritten by an update. */
    public void verifySchemas() {
        EventSchemas schemas = new EventSchemas();
        for (Class<?> each : records) {
            JsonNode generated = schemas.of(each);
            contract.schema(area, each.getSimpleName())
                    .ifPresent(promised -> verifyKept(each.getSimpleName(), promised, generated));
            CheckedIn.verifyJson(EventContract.file(area, each.getSimpleName()), bytes(generated));
        }
        assertEquals(
                records.stream().map(Class::getSimpleName).collect(Collectors.toSet()),
                new EventContract().types(area),
                "docs/api/events/%s promises other events than are sent; readers may wait for one that is gone"
                        .formatted(area));
    }

    /** Takes the examples of docs/api/asyncapi.yaml for the records they stand for and writes them again. */
    public void verifyExamples(ObjectMapper application) throws JsonProcessingException {
        for (Class<?> each : records) {
            JsonNode example = contract.example(each.getSimpleName());
            Object event = application.treeToValue(example, each);
            assertEquals(
                    JSON.writeValueAsString(example),
                    application.writeValueAsString(event),
                    "docs/api/asyncapi.yaml: the example of " + each.getSimpleName() + " is not what is sent");
        }
    }

    private void verifyKept(String type, JsonNode promised, JsonNode generated) {
        assertEquals(List.of(), new Reliance(promised).unmetBy(generated), () ->
                """
                docs/%1$s promises readers what %2$s does not keep any more. Keep it, or leave %2$s as it is and send \
                another event beside it under a new name. Only if nobody reads %2$s, here or outside: delete the file \
                and write it anew with -Dgolden.update=true""".formatted(EventContract.file(area, type), type));
    }

    private static Class<?> load(Path file) {
        return load(CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", ""));
    }

    /** As the application under test sees it, without starting anything. */
    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(JsonNode schema) {
        try {
            return JSON.writeValueAsBytes(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
