package dev.rapport.feedback.story;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a story is told no more. */
@Schema(name = "StoryRetirementRequest", description = "Why a story is told no more")
record RetirementRequest(
        @Schema(required = true, examples = "The customer has moved on", maxLength = Story.REASON_LENGTH) @Nullable
        String reason) {}
