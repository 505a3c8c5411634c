package dev.rapport.content.play;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A play with its steps. */
@Schema(name = "SalesPlayView")
record PlayView(
        @Schema(examples = "a1D000000000001EAA") RecordId id,

        @Schema(examples = "Held against the incumbent") String name,

        @Schema(examples = "They ask how we differ from who they have.")
        String situation,

        Conditions conditions,
        PlayStatus status,
        RecordId ownerId,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        List<Step> steps) {
    PlayView {
        steps = List.copyOf(steps);
    }

    /**
     * A step, and the asset for it.
     *
     * @param asset null where none is needed, or where it cannot be used any more
     * @param gap whether an asset is needed and cannot be used
     */
    @Schema(name = "SalesPlayStepView")
    record Step(
            RecordId id,
            int position,
            String name,
            String guidance,
            @Nullable Tool asset,
            boolean gap) {
        static Step of(SalesPlayStep step, @Nullable ContentAsset usable) {
            return new Step(
                    step.id(),
                    step.position(),
                    step.name(),
                    step.guidance(),
                    usable == null ? null : new Tool(usable.id(), usable.name(), usable.latestVersion()),
                    step.asset() != null && usable == null);
        }
    }

    /** An asset that can be used. */
    @Schema(name = "SalesPlayAsset")
    record Tool(RecordId id, String name, @Nullable RecordId versionId) {}

    @Schema(description = "How many steps lack their asset")
    public long getGaps() {
        return steps.stream().filter(Step::gap).count();
    }
}
