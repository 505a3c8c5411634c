package dev.rapport.lead.hypothesis;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest verdict on a hypothesis.
 *
 * @param eventId null for one that arrived before events were remembered
 */
public record KnownVerdict(
        RecordId hypothesis,
        boolean validated,
        Instant at,
        @Nullable UUID eventId) {}
