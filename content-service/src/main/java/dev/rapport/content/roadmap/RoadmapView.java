package dev.rapport.content.roadmap;

import dev.rapport.content.asset.AssetType;
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
 */
record RoadmapView(
        @Schema(examples = "00Q000000000001EAA") RecordId leadId,

        @Schema(examples = "Ada Lovelace") @Nullable String name,

        @Schema(examples = "Analytical Engines Ltd") @Nullable
        String company,

        @Schema(examples = "SQL") @Nullable String current,

        @Schema(examples = "SQO") @Nullable String next,

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
     * @param required types of tools that the stage needs
     * @param gaps those of them of which there is no published asset
     */
    record Step(
            @Schema(examples = "SQL") String stage,

            @Schema(examples = "CURRENT") Progress progress,

            @Schema(examples = "2026-11-22T14:43:00Z") @Nullable
            Instant enteredAt,

            boolean implied,
            List<AssetType> required,
            List<Tool> tools,
            List<AssetType> gaps) {
        Step {
            required = List.copyOf(required);
            tools = List.copyOf(tools);
            gaps = List.copyOf(gaps);
        }
    }

    /** An asset worth using in a stage, and why. */
    record Tool(
            @Schema(examples = "a10000000000001AAA") RecordId assetId,

            @Schema(examples = "Fleet savings battlecard") String name,

            @Schema(examples = "BATTLECARD") AssetType type,

            @Schema(examples = "068000000000001AAA") @Nullable
            RecordId versionId,

            @Schema(examples = "[\"needed at SQL\", \"used by 4 sellers in 180 days\"]")
            List<String> reasons) {
        Tool {
            reasons = List.copyOf(reasons);
        }
    }
}
