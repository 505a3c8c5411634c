package dev.rapport.platform.event.outbox;

import dev.rapport.platform.event.DomainEvent.Channel;
import dev.rapport.platform.event.EventSource;
import dev.rapport.platform.id.RecordId;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Gives an event the form it has in Kafka: a CloudEvent in binary mode, its JSON payload as the message's value. */
@ApplicationScoped
class EventEncoding {
    private final EventSource source;

    EventEncoding(EventSource source) {
        this.source = source;
    }

    ProducerRecord<String, byte[]> encode(OutboxRow row) {
        String organization = new RecordId(row.orgId()).toString();
        String subject = new RecordId(row.aggregateId()).toString();
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(row.id().toString())
                .withSource(source.uri())
                .withType(row.type())
                .withSubject(subject)
                .withTime(row.time().atOffset(ZoneOffset.UTC))
                .withExtension("organization", organization)
                .withData("application/json", row.payload().getBytes(StandardCharsets.UTF_8));
        if (row.traceparent() != null) {
            event.withExtension("traceparent", row.traceparent());
        }
        String key = organization + "/" + subject;
        return KafkaMessageFactory.<String>createWriter(
                        topic(row), null, row.time().toEpochMilli(), key)
                .writeBinary(event.build());
    }

    private String topic(OutboxRow row) {
        return source.topic(Channel.valueOf(row.aggregateType().toUpperCase(Locale.ROOT)));
    }
}
