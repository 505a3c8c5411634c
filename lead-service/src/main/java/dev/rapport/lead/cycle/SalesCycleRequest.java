package dev.rapport.lead.cycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new version. */
@Schema(description = "A new version of the sales cycle.")
public record SalesCycleRequest(
        @Schema(
                examples = "Lead to advocate",
                description = "The active version's name if absent.",
                maxLength = SalesCycle.NAME_LENGTH)
        @Nullable
        String name) {}
