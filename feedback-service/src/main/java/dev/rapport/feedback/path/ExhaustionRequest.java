package dev.rapport.feedback.path;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a path leads no further. */
@Schema(name = "PathExhaustionRequest", description = "Why a path leads no further")
record ExhaustionRequest(
        @Schema(required = true, maxLength = MarketPath.REASON_LENGTH, examples = "The rule it relied on was repealed")
        @Nullable
        String reason) {}
