package dev.rapport.local.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KafkaTopicTest {
    private static final String COMPONENT = "components/kafka-topics/";

    /** A topic that is missing here would be made by the broker, with the broker's own idea of how long. */
    @Test
    void everyTopicOfTheContractIsThere() {
        Set<String> promised = new TreeSet<>();
        JsonNode contract = Manifests.documents(Manifests.CHECKOUT.resolve("docs/api/asyncapi.yaml"))
                .getFirst();
        contract.path("channels")
                .forEach(channel -> promised.add(channel.path("address").asText()));
        Set<String> made = new TreeSet<>();
        topics().forEach(topic -> made.add(topic.at("/metadata/name").asText()));
        assertEquals(promised, made);
    }

    @Test
    void everyTopicIsKeptForAWeekAtLeast() {
        for (JsonNode topic : topics()) {
            JsonNode config = topic.at("/spec/config");
            Duration kept = Duration.ofMillis(config.path("retention.ms").asLong());
            assertTrue(kept.compareTo(Duration.ofDays(7)) >= 0, topic.toString());
            assertEquals("delete", config.path("cleanup.policy").asText());
            assertTrue(!config.has("retention.bytes"), "bytes would end it sooner");
        }
    }

    @Test
    void noTopicIsLostWithOneBroker() {
        for (JsonNode topic : topics()) {
            assertEquals("KafkaTopic", topic.path("kind").asText());
            assertEquals(3, topic.at("/spec/replicas").asInt());
            assertEquals(2, topic.at("/spec/config/min.insync.replicas").asInt());
        }
    }

    private static Set<JsonNode> topics() {
        Set<JsonNode> topics = new LinkedHashSet<>();
        Manifests.read(COMPONENT + "kustomization.yaml")
                .path("resources")
                .forEach(file -> topics.add(Manifests.read(COMPONENT + file.asText())));
        assertTrue(!topics.isEmpty());
        return topics;
    }
}
