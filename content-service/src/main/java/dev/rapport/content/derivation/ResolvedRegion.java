package dev.rapport.content.derivation;

import dev.rapport.content.region.AssetRegion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text as the account gets it.
 *
 * @param changed whether it is the account's own, and not the master's
 * @param conflict whether the master has changed it as well since sales last looked
 */
@Schema(name = "ResolvedRegion", description = "A text as the account gets it")
record ResolvedRegion(
        @Schema(examples = "headline") String name,
        @Nullable String label,
        boolean editable,
        @Nullable String content,
        boolean changed,
        boolean conflict) {
    static ResolvedRegion of(AssetRegion region, @Nullable DerivedRegion own) {
        return new ResolvedRegion(
                region.name(),
                region.label(),
                region.isEditable(),
                own == null ? region.content() : own.content(),
                own != null,
                own != null && own.conflictsWith(region));
    }
}
