package dev.rapport.content.request;

import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was made. */
@Schema(name = "ContentRequestCompletion", description = "What was made; NEW_REUSABLE is not DONE without")
record CompletionRequest(
        @Schema(examples = "a10000000000001AAA") @Nullable RecordId assetId) {}
