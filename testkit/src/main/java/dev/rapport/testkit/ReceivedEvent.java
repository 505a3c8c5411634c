package dev.rapport.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stood on the wire.
 *
 * @param headers all Kafka headers as text, for example {@code ce_type}
 * @param data the JSON payload
 */
public record ReceivedEvent(
        String topic, int partition, long offset, @Nullable String key, Map<String, String> headers, JsonNode data) {
    public ReceivedEvent {
        headers = Map.copyOf(headers);
    }

    public @Nullable String id() {
        return headers.get("ce_id");
    }

    public @Nullable String type() {
        return headers.get("ce_type");
    }

    /** Record the event is about, 18 characters. */
    public @Nullable String subject() {
        return headers.get("ce_subject");
    }

    /** Organisation the event belongs to, 18 characters. */
    public @Nullable String organization() {
        return headers.get("ce_organization");
    }
}
