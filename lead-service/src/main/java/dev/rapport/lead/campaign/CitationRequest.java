package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A story that a plan shall cite. */
@Schema(description = "A campaign's plan shall cite a customer story.")
public record CitationRequest(
        @Schema(required = true, examples = "a24000000000001AAA") @Nullable
        RecordId storyId) {}
