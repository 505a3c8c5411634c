package dev.rapport.platform.event.inbox;

import dev.rapport.platform.event.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Follows the topics of other services and commits its position after each batch has taken effect.
 *
 * <p>One thread does all: while it works nothing can be taken from it, because Kafka hands partitions over only inside
 * {@code poll}.
 */
@ApplicationScoped
class InboxConsumer {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final InboxClients clients;
    private final Subscriptions subscriptions;
    private final Intake intake;
    private final InboxMetrics metrics;
    private final Worker worker = new Worker("inbox-consumer", this::turn);
    private @Nullable KafkaConsumer<String, byte[]> consumer;

    InboxConsumer(InboxClients clients, Subscriptions subscriptions, Intake intake, InboxMetrics metrics) {
        this.clients = clients;
        this.subscriptions = subscriptions;
        this.intake = intake;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        if (!subscriptions.topics().isEmpty()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
        leave();
    }

    private void turn() throws Exception {
        KafkaConsumer<String, byte[]> current = consumer();
        try {
            ConsumerRecords<String, byte[]> batch = current.poll(POLL);
            takeOrRewind(current, batch);
            if (!batch.isEmpty()) {
                // Nothing waits for it: a position that is not committed is a redelivery, which the inbox recognises.
                current.commitAsync();
                metrics.lag(current);
            }
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException failure) {
            leave();
            throw failure;
        }
    }

    /** Reads the batch again after a failure. Staying in the group spares the others a new sharing out of work. */
    private void takeOrRewind(KafkaConsumer<String, byte[]> current, ConsumerRecords<String, byte[]> batch)
            throws InterruptedException {
        try {
            intake.take(batch);
        } catch (RuntimeException failure) {
            for (TopicPartition partition : batch.partitions()) {
                current.seek(partition, batch.records(partition).getFirst().offset());
            }
            throw failure;
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        if (consumer == null) {
            consumer = clients.member();
            consumer.subscribe(subscriptions.topics());
        }
        return consumer;
    }

    private void leave() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
