package dev.rapport.feedback.mention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people a mention has reached. */
@Schema(name = "MentionReachRequest", description = "How many people a mention has reached, and when that was seen")
record ReachRequest(
        @Schema(required = true, minimum = "0", examples = "25000") @Nullable
        Integer reach,

        @Schema(description = "Now if absent", format = "date-time", examples = "2026-11-16T09:00:00Z") @Nullable
        String at) {}
