package dev.rapport.platform.event.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way, as stored.
 *
 * @param seq order of writing; of events about one record also the order of commit, since the record's row is locked
 *     by then
 * @param aggregateType the channel, and so the topic, in the words of Debezium's outbox
 * @param aggregateId the record it is about
 */
record OutboxRow(
        long seq,
        UUID id,
        String aggregateType,
        long aggregateId,
        String type,
        String payload,
        long orgId,
        Instant time,
        @Nullable String traceparent) {}
