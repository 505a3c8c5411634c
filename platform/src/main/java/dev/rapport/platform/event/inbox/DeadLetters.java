package dev.rapport.platform.event.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.platform.event.EventSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Lays messages that cannot be processed aside, as they came, with the cause in headers. */
@ApplicationScoped
class DeadLetters {
    static final String CAUSE = "rapport_cause";

    private final InboxClients clients;
    private final EventSource self;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(InboxClients clients, EventSource self) {
        this.clients = clients;
        this.self = self;
    }

    /** Returns when Kafka has it: the message is given up where it came from afterwards. */
    void add(ConsumerRecord<String, byte[]> message, RuntimeException cause) {
        var letter = new ProducerRecord<>(self.deadLetterTopic(), message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        header(letter, CAUSE, cause.toString());
        header(letter, "rapport_topic", message.topic());
        header(letter, "rapport_partition", Integer.toString(message.partition()));
        header(letter, "rapport_offset", Long.toString(message.offset()));
        try {
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the dead letter could not be written", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = clients.producer();
        }
        return producer;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove(name);
        letter.headers().add(name, value.getBytes(UTF_8));
    }
}
