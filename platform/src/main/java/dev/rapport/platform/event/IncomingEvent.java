package dev.rapport.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived from another service.
 *
 * @param id the same for every delivery of the same event
 * @param source service that sent it, for example {@code lead-service}
 * @param data the payload as it came
 */
public record IncomingEvent(
        UUID id, String source, String type, RecordId subject, long orgId, Instant time, JsonNode data) {}
