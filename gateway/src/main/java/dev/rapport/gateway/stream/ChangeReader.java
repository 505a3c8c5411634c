package dev.rapport.gateway.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.header.Header;

/**
 * Reads one organisation's changes of all applications. Belongs to no consumer group: where it stands is in the client's
 * hand. Not for several threads.
 */
final class ChangeReader implements AutoCloseable {
    private final Consumer<String, byte[]> consumer;
    private final Partitions partitions;
    private final String organization;
    private final ObjectMapper json;

    ChangeReader(
            Consumer<String, byte[]> consumer,
            Collection<String> applications,
            String organization,
            ObjectMapper json) {
        this.consumer = consumer;
        this.partitions = new Partitions(consumer, applications);
        this.organization = organization;
        this.json = json;
    }

    /** What was read. */
    sealed interface Found {
        /** Where to read on, for one who has received this. */
        Position position();
    }

    /**
     * A change of the organisation.
     *
     * @param id the event's id, the same however often it was sent
     * @param object API name of the changed record's object
     * @param payload header and fields in the shape of Salesforce's change events
     */
    record Change(Position position, String id, String object, JsonNode payload) implements Found {}

    /** Changes that cannot be given any more: who reads this has to load the objects anew. */
    record Missing(Position position, List<Gap> gaps) implements Found {}

    /** Takes its place, and tells what is missing from there on. */
    List<Found> start(Start start) {
        return missing(partitions.assign(start));
    }

    /** The next changes, waiting for them at most this long; none where the waiting was in vain. */
    List<Found> read(Duration patience) {
        try {
            List<Found> found = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> message : consumer.poll(patience)) {
                partitions.passed(message);
                if (header(message, "ce_organization").equals(organization)) {
                    found.add(change(message));
                }
            }
            return found;
        } catch (OffsetOutOfRangeException forgotten) {
            return missing(partitions.skip(forgotten.offsetOutOfRangePartitions()));
        }
    }

    /** Takes partitions in that came into being meanwhile. */
    void refresh() {
        partitions.refresh();
    }

    Position position() {
        return partitions.position();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<Found> missing(List<Gap> gaps) {
        return gaps.isEmpty() ? List.of() : List.of(new Missing(partitions.position(), gaps));
    }

    private Change change(ConsumerRecord<String, byte[]> message) {
        try {
            JsonNode payload = json.readTree(message.value());
            String object = payload.path("ChangeEventHeader").path("entityName").asText();
            return new Change(partitions.position(), header(message, "ce_id"), object, payload);
        } catch (IOException e) {
            throw new UncheckedIOException("a change in " + message.topic() + " is no JSON", e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
