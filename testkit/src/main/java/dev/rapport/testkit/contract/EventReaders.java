package dev.rapport.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one application reads of the events of the others, held against what is promised. */
public final class EventReaders {
    private final EventContract contract = new EventContract();
    private final EventSchemas schemas = new EventSchemas();
    private final String application;

    private EventReaders(String application) {
        this.application = application;
    }

    /**
     * One subscriber.
     *
     * @param source the application that sends the event
     * @param facts the record it is read into
     */
    public record Reader(String source, String type, Class<? extends Record> facts) {
        private String area() {
            return source.replaceFirst("-service$", "");
        }

        private String name() {
            return facts.getName();
        }
    }

    /** @param application its name, for example {@code lead-service} */
    public static EventReaders of(String application) {
        return new EventReaders(application);
    }

    /** Asks of every subscriber that it reads only what is promised, and of the document that it names them all. */
    public void verify(Collection<Reader> readers) {
        assertAll(readers.stream().map(reader -> () -> verifyRead(reader)));
        assertEquals(
                readers.stream().map(Reader::type).collect(Collectors.toSet()),
                contract.readBy(application),
                "docs/api/asyncapi.yaml names other events as read by " + application + " (x-readers)");
    }

    private void verifyRead(Reader reader) {
        JsonNode promised = contract.schema(reader.area(), reader.type())
                .orElseThrow(() -> new AssertionError("%s waits for %s, which %s does not send"
                        .formatted(reader.name(), reader.type(), reader.source())));
        Reliance reliance = new Reliance(schemas.of(reader.facts()));
        assertEquals(
                Set.of(),
                Stream.concat(
                                reliance.unmetBy(promised).stream(),
                                reliance.enumerations().stream()
                                        .map(name ->
                                                name + " is read as an enumeration, which may grow; read it as text"))
                        .collect(Collectors.toSet()),
                "%s reads of %s what docs/%s does not promise"
                        .formatted(reader.name(), reader.type(), EventContract.file(reader.area(), reader.type())));
    }
}
