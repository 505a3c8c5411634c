package dev.rapport.local.bench;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's own clients, with the promises that Rapport makes. */
final class Topics {
    static final String BENCH = "rapport.bench";
    static final String CHANGES = "rapport.lead.changes";

    private Topics() {}

    static KafkaProducer<byte[], byte[]> producer(String address) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "acks", "all", "enable.idempotence", "true"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A consumer of what comes from now on, even if nothing has come yet: a topic is made when it is first asked for. */
    static KafkaConsumer<byte[], byte[]> consumer(String address, String topic) throws InterruptedException {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        while (consumer.partitionsFor(topic).isEmpty()) {
            Thread.sleep(100);
        }
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        return consumer;
    }
}
