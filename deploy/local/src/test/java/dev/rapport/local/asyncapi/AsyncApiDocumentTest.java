package dev.rapport.local.asyncapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testkit.contract.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The contract of events as a document; the applications' own tests hold it against what they send and read. */
class AsyncApiDocumentTest {
    private static final List<String> AREAS = List.of("content", "feedback", "gateway", "lead");

    private final AsyncApi document = new AsyncApi();

    @Test
    void isAsyncApiAsTheSpecificationHasIt() {
        assertEquals(List.of(), Schemas.violations(AsyncApi.specification(), document.complete()));
    }

    @Test
    void wouldNotPassWithAnOperationThatDoesNothing() {
        JsonNode broken = document.complete();
        ((ObjectNode) broken.at("/operations/sendLeadEvents")).put("action", "ponder");
        assertNotEquals(List.of(), Schemas.violations(AsyncApi.specification(), broken));
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertEquals(
                List.of(),
                document.references().stream()
                        .filter(reference -> !document.has(reference))
                        .toList());
    }

    /** An event that several services send has a schema of each, and of these all but one a longer key. */
    @Test
    void hasOneMessageForEachSchema() {
        assertEquals(
                AsyncApi.schemas(),
                document.messages().values().stream()
                        .map(AsyncApi::file)
                        .sorted()
                        .toList());
        document.messages().forEach((key, message) -> {
            String name = message.path("name").asText();
            assertTrue(key.equals(name) || key.startsWith(name + "In"), key + " is called " + name);
            assertEquals(
                    name,
                    AsyncApi.file(message).replaceFirst(".*/", "").replaceFirst("\\.json$", ""),
                    "schema of " + name);
        });
    }

    @Test
    void hasTwoChannelsForEachApplication() {
        assertEquals(
                AREAS.stream()
                        .flatMap(area -> Stream.of("rapport." + area + ".changes", "rapport." + area + ".events"))
                        .toList(),
                document.channels().values().stream()
                        .map(channel -> channel.path("address").asText())
                        .sorted()
                        .toList());
    }

    @Test
    void sendsEachEventOnTheTopicOfItsApplicationAndNoOther() {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (String area : AREAS) {
            wanted.put("rapport." + area + ".changes", Set.of("RecordChanged"));
            wanted.put("rapport." + area + ".events", messagesIn("events/" + area + "/"));
        }
        Map<String, Set<String>> found = new TreeMap<>();
        document.channels()
                .values()
                .forEach(channel -> found.put(channel.path("address").asText(), messagesOn(channel)));
        assertEquals(wanted, found);
    }

    @Test
    void saysOfEachChannelOnceThatRapportSendsThere() {
        assertEquals(
                document.channels().keySet().stream()
                        .map(channel -> "send #/channels/" + channel)
                        .sorted()
                        .toList(),
                document.operations().values().stream()
                        .map(operation -> operation.path("action").asText() + " "
                                + operation.at("/channel/$ref").asText())
                        .sorted()
                        .toList());
    }

    @Test
    void showsOfEachMessageAnExampleThatKeepsItsSchema() {
        document.messages().forEach((name, message) -> {
            assertNotEquals(0, message.path("examples").size(), "examples of " + name);
            message.path("examples")
                    .forEach(example -> assertEquals(
                            List.of(), Schemas.violations(AsyncApi.payload(message), example.path("payload")), name));
        });
    }

    private Set<String> messagesIn(String folder) {
        return document.messages().entrySet().stream()
                .filter(message -> AsyncApi.file(message.getValue()).startsWith(folder))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> messagesOn(JsonNode channel) {
        return StreamSupport.stream(channel.path("messages").spliterator(), false)
                .map(message -> message.path("$ref").asText().replace("#/components/messages/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
