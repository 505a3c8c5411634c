package dev.rapport.content.roadmap;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.cycle.RequiredTool;
import dev.rapport.content.worth.Factor;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A lead's way through the cycle.
 *
 * @param current the lead's stage or side state, null while no event has told
 * @param next the first stage still before it, null at the end of the cycle
 * @param cycleId the version of the sales cycle that says what is needed; null for the default one
 */
record RoadmapView(
        @Schema(examples = "00Q000000000001EAA") RecordId leadId,

        @Schema(examples = "Ada Lovelace") @Nullable String name,

        @Schema(examples = "Analytical Engines Ltd") @Nullable
        String company,

        @Schema(examples = "SQL") @Nullable String current,

        @Schema(examples = "SQO") @Nullable String next,

        @Schema(examples = "a01000000000002AAA") @Nullable RecordId cycleId,

        @Schema(examples = "2") int cycleVersion,

        List<Step> stages) {
    RoadmapView {
        stages = List.copyOf(stages);
    }

    /** Where a lead stands towards a stage. */
    enum Progress {
        DONE,
        CURRENT,
        NEXT,
        LATER
    }

    /**
     * One stage of the way.
     *
     * @param enteredAt when the lead entered it, null if it has not
     * @param implied whether the lead skipped it: a later stage says that it must have passed
     * @param required tools that the stage needs
     * @param gaps those of them of which there are too few published assets
     */
    record Step(
            @Schema(examples = "SQL") String stage,

            @Schema(examples = "CURRENT") Progress progress,

            @Schema(examples = "2026-11-22T14:43:00Z") @Nullable
            Instant enteredAt,

            boolean implied,
            List<Needed> required,
            List<Tool> tools,
            List<Needed> gaps) {
        Step {
            required = List.copyOf(required);
            tools = List.copyOf(tools);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * What a stage needs.
     *
     * @param persona whom it must speak to; null for anybody
     * @param available how many published assets there are for it
     */
    @Schema(name = "NeededTool")
    record Needed(
            @Schema(examples = "BATTLECARD") AssetType type,

            @Schema(examples = "CIO") @Nullable String persona,

            @Schema(examples = "1") int minimum,
            @Schema(examples = "0") long available) {
        static Needed of(RequiredTool tool, long available) {
            return new Needed(tool.type(), tool.persona(), tool.minimum(), available);
        }

        boolean isMissing() {
            return available < minimum;
        }
    }

    /**
     * An asset worth using in a stage, and why.
     *
     * @param score fit × lift × freshness × rating
     * @param fit above 0, at most 1
     * @param lift above 0, below 2; 1 where nothing is proven
     * @param freshness 0 to 1
     * @param rating above 0; 1 where nobody has rated
     */
    record Tool(
            @Schema(examples = "a10000000000001AAA") RecordId assetId,

            @Schema(examples = "Fleet savings battlecard") String name,

            @Schema(examples = "BATTLECARD") AssetType type,

            @Schema(examples = "068000000000001AAA") @Nullable
            RecordId versionId,

            @Schema(examples = "0.68", description = "fit * lift * freshness * rating")
            double score,

            Factor fit,
            Factor lift,
            Factor freshness,
            Factor rating,

            @Schema(examples = "[\"BATTLECARD is needed at SQL\", \"used by 4 sellers in the last 180 days\"]")
            List<String> reasons) {
        Tool {
            reasons = List.copyOf(reasons);
        }
    }
}
