package dev.rapport.content.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a request goes first. */
@Schema(name = "QueueOverride", description = "Why a request goes first; shown to everybody with your name")
record OverrideRequest(
        @Schema(required = true, examples = "The tender ends on Friday") @Nullable
        String reason) {}
