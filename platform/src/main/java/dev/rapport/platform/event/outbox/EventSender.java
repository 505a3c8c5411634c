package dev.rapport.platform.event.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to Kafka in order and says which ones Kafka has taken.
 *
 * <p>The producer never gives up on what it accepted: giving up on one message while the next one gets through would
 * turn the order of events about a record round. While the broker is away, sending waits.
 */
@ApplicationScoped
class EventSender {
    private final Map<String, Object> settings;
    private final EventEncoding encoding;
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventSender(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxConfig config,
            EventEncoding encoding) {
        this.settings = settings(kafka, config);
        this.encoding = encoding;
    }

    /**
     * What became of a batch.
     *
     * @param taken the events up to the first that failed
     * @param failure null if all were taken; what came after a failed one may have reached Kafka, and is sent again
     */
    record Outcome(List<OutboxRow> taken, @Nullable Exception failure) {}

    /** Sends the events and waits for the broker, however long it is away. */
    Outcome send(List<OutboxRow> events) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(events.size());
        List<OutboxRow> taken = new ArrayList<>(events.size());
        try {
            for (OutboxRow event : events) {
                Future<RecordMetadata> answer = producer().send(encoding.encode(event));
                if (answer.isDone()) {
                    // Refused before it was accepted, perhaps only for now: what comes after it must not overtake it.
                    answer.get();
                }
                answers.add(answer);
            }
            for (int i = 0; i < answers.size(); i++) {
                answers.get(i).get();
                taken.add(events.get(i));
            }
            return new Outcome(taken, null);
        } catch (ExecutionException | RuntimeException failure) {
            close();
            return new Outcome(taken, failure);
        }
    }

    /** Drops what was not acknowledged; it is still in the outbox. */
    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, OutboxConfig config) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, config.compression());
        return settings;
    }
}
