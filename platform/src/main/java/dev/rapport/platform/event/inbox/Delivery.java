package dev.rapport.platform.event.inbox;

import dev.rapport.platform.event.IncomingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event and the message that brought it.
 *
 * @param traceparent what its handling goes on from
 */
record Delivery(
        ConsumerRecord<String, byte[]> message,
        IncomingEvent event,
        @Nullable String traceparent) {}
