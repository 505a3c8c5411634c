package dev.rapport.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testkit.Kafka;
import dev.rapport.testkit.Organizations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Speaks on Kafka as another service would, in one organisation. It says what the contract's example
 * of the event says, but for the facts a test cares for; it refuses to say what that service has not promised.
 */
public record OtherService(String name, String organization) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As it speaks in the organisation that most tests work in. */
    public OtherService(String name) {
        this(name, Organizations.ACME);
    }

    /** Sends an event that happened now, once Kafka has it. */
    public void says(String type, String subject, Map<String, ?> facts) {
        says(UUID.randomUUID(), Instant.now(), type, subject, facts);
    }

    /** As above, under an id and a time of the caller's choice: the same id is the same event. */
    public void says(UUID id, Instant time, String type, String subject, Map<String, ?> facts) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var message = new ProducerRecord<>(
                    "rapport." + area() + ".events",
                    organization + "/" + subject,
                    JSON.writeValueAsBytes(payload(type, facts)));
            headers(id, time, type, subject)
                    .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
            producer.send(message).get();
        } catch (JsonProcessingException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode payload(String type, Map<String, ?> facts) {
        EventContract contract = new EventContract();
        ObjectNode payload = contract.example(type);
        payload.setAll(JSON.<ObjectNode>valueToTree(facts));
        JsonNode promised = contract.schema(area(), type)
                .orElseThrow(
                        () -> new AssertionError(name + " does not send " + type + ": see docs/api/asyncapi.yaml"));
        assertEquals(List.of(), Schemas.violations(promised, payload), () -> name + " would not send this " + type);
        return payload;
    }

    private String area() {
        return name.replaceFirst("-service$", "");
    }

    private Map<String, String> headers(UUID id, Instant time, String type, String subject) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "/" + name,
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_time",
                time.toString(),
                "ce_organization",
                organization,
                "content-type",
                "application/json");
    }
}
