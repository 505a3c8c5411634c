package dev.rapport.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.testkit.Kafka;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Changes as lead-service sends them, all into one partition, and what Kafka does to them later. */
final class Changes {
    private static final TopicPartition PLACE = new TopicPartition("rapport.lead.changes", 0);

    private Changes() {}

    /** Sends one more change. @return the record's name, by which a test knows it again */
    static String happen(String organization, String object) {
        String name = object + " " + UUID.randomUUID();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            String payload = """
                    {"ChangeEventHeader": {"entityName": "%s", "changeType": "CREATE"}, "Name": "%s"}""".formatted(object, name);
            var message = new ProducerRecord<>(
                    PLACE.topic(),
                    PLACE.partition(),
                    Instant.now().toEpochMilli(),
                    organization,
                    payload.getBytes(UTF_8));
            Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "RecordChanged", "ce_organization", organization)
                    .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
            producer.send(message).get();
            return name;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets all there is, as Kafka does with what is old enough. */
    static void areForgotten() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Kafka.bootstrapServers()))) {
            admin.deleteRecords(Map.of(PLACE, RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
