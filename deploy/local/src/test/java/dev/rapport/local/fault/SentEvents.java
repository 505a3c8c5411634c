package dev.rapport.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All that a topic holds, in the order of its partitions. What was sent again under the same id, as after a kill between
 * Kafka's acknowledgement and the outbox's, counts once: so it is for every consumer.
 */
record SentEvents(Collection<Sent> events) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Sent(String id, String type, String subject, String organization, JsonNode data) {}

    static SentEvents of(String kafka, String topic) throws IOException {
        Map<String, Sent> first = new LinkedHashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var message : consumer.poll(Duration.ofMillis(500))) {
                    Sent sent = read(message);
                    first.putIfAbsent(sent.id(), sent);
                }
            }
        }
        return new SentEvents(first.values());
    }

    /** What the events of a type are about; a subject as often as there are events. */
    List<String> subjects(String type, String organization) {
        return events.stream()
                .filter(sent -> sent.type().equals(type) && sent.organization().equals(organization))
                .map(Sent::subject)
                .toList();
    }

    /** The versions of each record of an object that its changes tell, in the order in which they were sent. */
    Map<String, List<Integer>> versions(String object, String organization) {
        Map<String, List<Integer>> versions = new LinkedHashMap<>();
        for (Sent sent : events) {
            JsonNode header = sent.data().path("ChangeEventHeader");
            if (header.path("entityName").asText().equals(object)
                    && sent.organization().equals(organization)) {
                versions.computeIfAbsent(sent.subject(), subject -> new ArrayList<>())
                        .add(header.path("version").asInt());
            }
        }
        return versions;
    }

    private static Sent read(ConsumerRecord<String, byte[]> message) throws IOException {
        return new Sent(
                header(message, "ce_id"),
                header(message, "ce_type"),
                header(message, "ce_subject"),
                header(message, "ce_organization"),
                JSON.readTree(message.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
