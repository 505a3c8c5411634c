package dev.rapport.content.coverage;

import dev.rapport.content.asset.AssetType;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What sellers need at the stages of a cycle, for whom, and what of it there is.
 *
 * @param cycleId null for the default cycle as long as nobody has agreed on another
 * @param personas the columns; "any" for what may speak to anybody
 * @param coverage covered / required; null where nothing is required
 */
@Schema(description = "A sales cycle as stage x persona matrix of what is there and what is missing.")
record CoverageView(
        @Schema(examples = "a01000000000002AAA") @Nullable RecordId cycleId,

        @Schema(examples = "2") int version,
        @Schema(examples = "Lead to advocate") String name,
        Instant asOf,

        @Schema(examples = "17") long required,
        @Schema(examples = "12") long covered,

        @Schema(examples = "0.7058823529411765") @Nullable Double coverage,

        @Schema(examples = "[\"any\", \"CIO\"]") List<String> personas,

        List<Row> stages,
        List<Missing> missing) {
    CoverageView {
        personas = List.copyOf(personas);
        stages = List.copyOf(stages);
        missing = List.copyOf(missing);
    }

    /** A stage, and its cells that are required. */
    @Schema(name = "CoverageRow")
    record Row(@Schema(examples = "SQL") String stage, List<CellView> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** What one persona needs there. */
    @Schema(name = "CoverageCell")
    record CellView(@Schema(examples = "CIO") String persona, boolean covered, List<ToolView> tools) {
        CellView {
            tools = List.copyOf(tools);
        }
    }

    /** A tool that is needed, and how many valid assets there are for it. */
    @Schema(name = "CoverageTool")
    record ToolView(
            @Schema(examples = "BATTLECARD") AssetType type,
            @Schema(examples = "1") int required,
            @Schema(examples = "0") long valid) {}

    /** What to do about a gap. */
    @Schema(name = "CoverageAct")
    enum Act {
        /** Something comes near: have its owner widen it, or derive from it for the account at hand. */
        DERIVE,
        /** Nothing comes near: ask marketing for it. */
        REQUEST
    }

    /**
     * A tool of which there is too little.
     *
     * @param missing how many
     * @param near published assets of the type that are for the stage or for the persona, but not for both
     */
    @Schema(name = "CoverageGap")
    record Missing(
            @Schema(examples = "SQL") String stage,

            @Schema(examples = "CIO") @Nullable String persona,

            @Schema(examples = "BATTLECARD") AssetType type,
            @Schema(examples = "1") long missing,
            @Schema(examples = "DERIVE") Act act,

            @Schema(examples = "Derive from Fleet savings, or have its owner widen it")
            String suggestion,

            List<Near> near) {
        Missing {
            near = List.copyOf(near);
        }
    }

    /** An asset that comes near. */
    @Schema(name = "NearAsset")
    record Near(
            @Schema(examples = "a10000000000001AAA") RecordId assetId,
            @Schema(examples = "Fleet savings") String name,

            @Schema(examples = "made for SQL, but does not speak to CIO")
            String reason) {}
}
