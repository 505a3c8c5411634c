package dev.rapport.lead.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the sales cycle with all that marketing and sales agree on by it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A version of the sales cycle, with its stages and the keys given to it.")
public record SalesCycleView(
        RecordId id,
        @Schema(examples = "2") int version,
        @Schema(examples = "Lead to advocate") String name,

        @Schema(implementation = CycleStatus.class, examples = "DRAFT")
        String status,

        @Schema(description = "Where a lead comes back to that has rested, unless it had never come so far.")
        Stage wakeUpStage,

        @Nullable RecordId basedOnId,
        @Nullable Instant activatedAt,

        @Schema(description = "Departments whose approval is missing; of a version in review.")
        List<String> missingKeys,

        @Schema(description = "Approvals of the latest review.")
        List<GivenKey> keys,

        List<Step> stages) {
    /** An approval. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SalesCycleKey", description = "One department's approval.")
    public record GivenKey(
            @Schema(examples = "MARKETING") String department,
            RecordId userId,
            Instant at,
            @Nullable String note) {}

    /** A stage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SalesCycleStage", description = "One step of the cycle.")
    public record Step(
            RecordId id,
            Stage code,
            String name,
            @Schema(examples = "MARKETING") String ownerFunction,
            @Nullable String buyerQuestion,
            @Nullable String entryCriteria,
            @Nullable String exitCriteria,
            @Nullable Integer maximumDays,
            List<Criterion> criteria,
            List<Tool> tools) {
        public Step {
            criteria = List.copyOf(criteria);
            tools = List.copyOf(tools);
        }
    }

    /** What must be true of a lead or a deal there. */
    @Schema(
            name = "SalesCycleCriterion",
            description = "What must be true of the lead or the deal that comes in (ENTRY) or goes on (EXIT).")
    public record Criterion(
            RecordId id,
            @Schema(examples = "ENTRY") String kind,
            @Schema(examples = "LEAD") String askedOf,
            @Schema(examples = "Has a budget") String name,

            @Schema(
                    examples = "AnnualRevenue > 100000",
                    description = "What stands after WHERE in a query for leads, or opportunities.")
            String criteria) {}

    /** What sellers need there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SalesCycleTool", description = "So many assets of a type, for a persona or for any.")
    public record Tool(
            RecordId id,
            @Schema(examples = "BATTLECARD") String assetType,
            @Nullable String persona,
            int minimumCount) {}

    public SalesCycleView {
        missingKeys = List.copyOf(missingKeys);
        keys = List.copyOf(keys);
        stages = List.copyOf(stages);
    }
}
