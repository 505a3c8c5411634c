package dev.rapport.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rapport.testkit.contract.WireContract;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/**
 * Watches topics from their beginning on a thread of its own, and waits for what a test expects to be sent.
 *
 * <p>Whatever an application it watches sends, looked for or not, events or changes, has to keep the contract of
 * docs/api/asyncapi.yaml; if not, asking or closing the probe fails.
 */
public final class EventProbe implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final WireContract CONTRACT = new WireContract();

    private final List<ReceivedEvent> received = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Set<String> watched;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;

    private EventProbe(String bootstrapServers, List<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "probe-" + System.nanoTime(),
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "metadata.max.age.ms", "200"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        watched = Set.copyOf(topics);
        consumer.subscribe(topics.stream().flatMap(EventProbe::both).distinct().toList());
        thread = Thread.ofPlatform().daemon().name("event-probe").start(this::consume);
    }

    /** Watches the topics on this JVM's broker; a topic may come into being later. */
    public static EventProbe on(String... topics) {
        return at(Kafka.bootstrapServers(), topics);
    }

    public static EventProbe at(String bootstrapServers, String... topics) {
        return new EventProbe(bootstrapServers, List.of(topics));
    }

    /** The first event of this type that passes the test, waiting for it if need be. */
    public ReceivedEvent await(String type, Predicate<ReceivedEvent> wanted, Duration patience) {
        return Awaitility.await("an event " + type)
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> find(type, wanted), Optional::isPresent)
                .orElseThrow();
    }

    /** All events of this type so far, in the order of arrival. */
    public List<ReceivedEvent> received(String type) {
        return received().stream().filter(event -> type.equals(event.type())).toList();
    }

    /** All messages so far, events or not, in the order of arrival. */
    public List<ReceivedEvent> received() {
        List<ReceivedEvent> all = List.copyOf(received);
        assertEquals(List.of(), violations);
        return all;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        received();
    }

    private Optional<ReceivedEvent> find(String type, Predicate<ReceivedEvent> wanted) {
        return received(type).stream().filter(wanted).findFirst();
    }

    private void consume() {
        try (consumer) {
            try {
                while (true) {
                    poll();
                }
            } catch (WakeupException closing) {
                readToTheEnd();
            }
        }
    }

    /** What was sent while the test ran is held to the contract even if the test did not wait for it. */
    private void readToTheEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
    }

    private void poll() {
        consumer.poll(Duration.ofSeconds(1)).forEach(message -> take(read(message)));
    }

    private void take(ReceivedEvent event) {
        violations.addAll(CONTRACT.violations(event));
        if (watched.contains(event.topic())) {
            received.add(event);
        }
    }

    /** An application's two topics, if it is one of them. */
    private static Stream<String> both(String topic) {
        return topic.matches("rapport\\.\\w+\\.(events|changes)")
                ? Stream.of("events", "changes").map(channel -> topic.replaceFirst("\\w+$", channel))
                : Stream.of(topic);
    }

    private static ReceivedEvent read(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new ReceivedEvent(
                message.topic(), message.partition(), message.offset(), message.key(), headers, json(message.value()));
    }

    /** What is no JSON is shown as text: a probe reports what it saw. */
    private static JsonNode json(byte[] payload) {
        if (payload == null) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            return TextNode.valueOf(new String(payload, UTF_8));
        }
    }
}
