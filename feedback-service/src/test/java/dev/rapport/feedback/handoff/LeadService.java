package dev.rapport.feedback.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Kafka;
import dev.rapport.testkit.Organizations;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says what lead-service would say, on the topic where it would. */
final class LeadService implements AutoCloseable {
    private static final String TOPIC = "rapport.lead.events";

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Kafka.bootstrapServers()), new StringSerializer(), new StringSerializer());

    /** Sends an event about a hand-off; the same id makes it the same event. */
    void say(UUID eventId, String type, RecordId handoff, String payload) throws Exception {
        var message = new ProducerRecord<>(TOPIC, Organizations.ACME + "/" + handoff, payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_source",
                        "/lead-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        handoff.toString(),
                        "ce_time",
                        "2026-11-20T09:00:00Z",
                        "ce_organization",
                        Organizations.ACME,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
