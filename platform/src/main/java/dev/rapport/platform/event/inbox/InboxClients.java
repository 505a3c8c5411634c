package dev.rapport.platform.event.inbox;

import dev.rapport.platform.event.EventSource;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Opens the inbox's connections to Kafka. */
@ApplicationScoped
class InboxClients {
    private final Map<String, Object> kafka;
    private final EventSource self;
    private final InboxConfig config;

    InboxClients(@Identifier("default-kafka-broker") Map<String, Object> kafka, EventSource self, InboxConfig config) {
        this.kafka = kafka;
        this.self = self;
        this.config = config;
    }

    /** A member of this application's group, which shares the partitions. */
    KafkaConsumer<String, byte[]> member() {
        Map<String, Object> settings = reading();
        int timeout = (int) config.sessionTimeout().toMillis();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, self.group());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, timeout);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, timeout / 3);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return consumer(settings);
    }

    /** A reader of its own, which belongs to no group. */
    KafkaConsumer<String, byte[]> reader() {
        return consumer(reading());
    }

    KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
