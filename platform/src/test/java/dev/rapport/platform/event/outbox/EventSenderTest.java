package dev.rapport.platform.event.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.event.EventSource;
import dev.rapport.platform.event.outbox.EventSender.Outcome;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Kafka;
import dev.rapport.testkit.RestartableKafka;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSenderTest {
    private static final OutboxConfig CONFIG = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(OutboxConfig.class)
            .build()
            .getConfigMapping(OutboxConfig.class);

    private @Nullable EventSender sender;

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void waitsForABrokerThatIsAwayAndKeepsTheOrder() throws Exception {
        try (RestartableKafka kafka = new RestartableKafka()) {
            sender = senderTo(kafka.bootstrapServers());
            assertNull(sender.send(List.of(event(1))).failure());
            kafka.stop();
            FutureTask<Outcome> sending = new FutureTask<>(() -> sender.send(List.of(event(2), event(3), event(4))));
            Thread.ofPlatform().start(sending);
            assertThrows(TimeoutException.class, () -> sending.get(500, TimeUnit.MILLISECONDS));
            kafka.start();

            assertEquals(new Outcome(List.of(event(2), event(3), event(4)), null), sending.get(60, TimeUnit.SECONDS));
            assertEquals(List.of(1, 2, 3, 4), arrived(kafka.bootstrapServers()));
        }
    }

    @Test
    void saysWhichEventsKafkaRefuses() throws InterruptedException {
        sender = senderTo(Kafka.bootstrapServers());
        OutboxRow tooLarge = event(2, "\"" + "x".repeat(2_000_000) + "\"");

        Outcome outcome = sender.send(List.of(tooLarge, event(3)));

        assertEquals(List.of(), outcome.taken());
        assertInstanceOf(RecordTooLargeException.class, outcome.failure().getCause());
    }

    private static EventSender senderTo(String bootstrapServers) {
        return new EventSender(
                Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", "100"),
                CONFIG,
                new EventEncoding(new EventSource("sender-test")));
    }

    /** Payloads up to the fourth event's. */
    private static List<Integer> arrived(String bootstrapServers) {
        try (EventProbe probe = EventProbe.at(bootstrapServers, "rapport.sender-test.events")) {
            probe.await("Happened", event -> event.data().asInt() == 4, Duration.ofSeconds(20));
            return probe.received("Happened").stream()
                    .map(event -> event.data().asInt())
                    .toList();
        }
    }

    private static OutboxRow event(int number) {
        return event(number, Integer.toString(number));
    }

    private static OutboxRow event(int number, String payload) {
        long subject = RecordId.of("00Q", 1).value();
        long organization = RecordId.of("00D", 1).value();
        return new OutboxRow(
                number, new UUID(0, number), "events", subject, "Happened", payload, organization, Instant.EPOCH, null);
    }
}
