package dev.rapport.platform.event.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.platform.event.EventSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Reads the dead letters of one organisation, from the first to the one that is the last when reading begins. */
@ApplicationScoped
class DeadLetterReader {
    private static final Duration POLL = Duration.ofMillis(500);

    private final InboxClients clients;
    private final EventDecoding decoding;
    private final EventSource self;

    DeadLetterReader(InboxClients clients, EventDecoding decoding, EventSource self) {
        this.clients = clients;
        this.decoding = decoding;
        this.self = self;
    }

    /** Shows each letter that is an event of this organisation; a malformed message belongs to nobody. */
    void read(long orgId, Consumer<Delivery> each) {
        try (KafkaConsumer<String, byte[]> reader = clients.reader()) {
            List<TopicPartition> partitions = reader.partitionsFor(self.deadLetterTopic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(POLL).forEach(message -> show(message, orgId, each));
            }
        }
    }

    static DeadLetter describe(Delivery letter) {
        Header cause = letter.message().headers().lastHeader(DeadLetters.CAUSE);
        return new DeadLetter(
                letter.event().id(),
                letter.event().source(),
                letter.event().type(),
                letter.event().subject().toString(),
                cause == null ? "" : new String(cause.value(), UTF_8),
                Instant.ofEpochMilli(letter.message().timestamp()));
    }

    private void show(ConsumerRecord<String, byte[]> message, long orgId, Consumer<Delivery> each) {
        try {
            Delivery letter = decoding.decode(message);
            if (letter.event().orgId() == orgId) {
                each.accept(letter);
            }
        } catch (MalformedEventException malformed) {
            // It lies here because it is malformed; nobody can replay it.
        }
    }
}
