package dev.rapport.content.request;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody put a request first, or back.
 *
 * @param byName null as long as nobody told the user's name
 */
@Schema(name = "QueueOverrideView", description = "That somebody put a request first, or back into its place")
record OverrideView(
        @Schema(examples = "005000000000001AAA") RecordId byUserId,

        @Nullable String byName,
        @Nullable String reason,

        @Schema(description = "False where it was put back into its place")
        boolean first,

        Instant at) {}
