package dev.rapport.platform.event.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.event.EventSource;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads a message as the CloudEvent it should be. */
@ApplicationScoped
class EventDecoding {
    private final ObjectMapper json;

    EventDecoding(ObjectMapper json) {
        this.json = json;
    }

    /** @throws MalformedEventException if the message is not an event that a service of Rapport could have sent */
    Delivery decode(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            IncomingEvent incoming = new IncomingEvent(
                    UUID.fromString(event.getId()),
                    EventSource.of(event.getSource()).name(),
                    event.getType(),
                    RecordId.parse(required("subject", event.getSubject())),
                    RecordId.parse(required("organization", event.getExtension("organization")))
                            .value(),
                    time(event, message),
                    payload(event));
            return new Delivery(message, incoming, (String) event.getExtension("traceparent"));
        } catch (CloudEventRWException | IllegalArgumentException | ApiException e) {
            throw new MalformedEventException("not an event: " + e.getMessage(), e);
        }
    }

    private JsonNode payload(CloudEvent event) {
        if (event.getData() == null) {
            throw new MalformedEventException("not an event: it has no payload", null);
        }
        try {
            return json.readTree(event.getData().toBytes());
        } catch (IOException e) {
            throw new MalformedEventException("not an event: its payload is no JSON", e);
        }
    }

    private static Instant time(CloudEvent event, ConsumerRecord<?, ?> message) {
        return event.getTime() == null
                ? Instant.ofEpochMilli(message.timestamp())
                : event.getTime().toInstant();
    }

    private static String required(String attribute, @Nullable Object value) {
        if (value == null) {
            throw new MalformedEventException("not an event: it has no " + attribute, null);
        }
        return value.toString();
    }
}
