package dev.rapport.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.testkit.Kafka;
import dev.rapport.testkit.Organizations;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks on Kafka as another service would. */
public record OtherService(String name) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sends an event of the organisation that tests work in, once Kafka has it. */
    public void says(String type, String subject, Map<String, ?> facts) {
        says(UUID.randomUUID(), type, subject, facts);
    }

    /** As above, under an id of the caller's choice: the same id is the same event. */
    public void says(UUID id, String type, String subject, Map<String, ?> facts) {
        String topic = "rapport." + name.replace("-service", "") + ".events";
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var message = new ProducerRecord<>(topic, subject, JSON.writeValueAsBytes(facts));
            headers(id, type, subject)
                    .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
            producer.send(message).get();
        } catch (JsonProcessingException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> headers(UUID id, String type, String subject) {
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
                Instant.now().toString(),
                "ce_organization",
                Organizations.ACME,
                "content-type",
                "application/json");
    }
}
