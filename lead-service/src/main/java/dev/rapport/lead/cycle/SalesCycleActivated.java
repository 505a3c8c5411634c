package dev.rapport.lead.cycle;

import dev.rapport.lead.cycle.CycleContent.StageContent;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marketing and sales have agreed on a version of the sales cycle; it takes the place of the one before.
 *
 * @param approvedBy the two who agreed
 */
public record SalesCycleActivated(
        RecordId salesCycleId,
        int cycleVersion,
        String name,
        RecordId supersededId,
        List<AgreedStage> stages,
        List<RecordId> approvedBy,
        Instant at)
        implements DomainEvent {
    /** One step of it. */
    public record AgreedStage(
            Stage code,
            int position,
            String name,
            String ownerFunction,
            @Nullable String buyerQuestion,
            @Nullable Integer maximumDays,
            List<RequiredTool> tools) {
        public AgreedStage {
            tools = List.copyOf(tools);
        }

        private static AgreedStage of(StageContent content) {
            SalesStage stage = content.stage();
            return new AgreedStage(
                    stage.code,
                    stage.position,
                    stage.name,
                    stage.ownerFunction,
                    stage.buyerQuestion,
                    stage.maximumDays,
                    content.tools().stream()
                            .map(tool -> new RequiredTool(tool.assetType.name(), tool.persona, tool.minimumCount))
                            .toList());
        }
    }

    /**
     * What sellers need there.
     *
     * @param persona null for any
     */
    public record RequiredTool(String assetType, @Nullable String persona, int minimumCount) {}

    public SalesCycleActivated {
        stages = List.copyOf(stages);
        approvedBy = List.copyOf(approvedBy);
    }

    static SalesCycleActivated of(
            SalesCycle cycle, SalesCycle before, List<StageContent> content, List<CycleApproval> keys, Instant at) {
        return new SalesCycleActivated(
                cycle.id(),
                cycle.cycleVersion,
                cycle.name,
                before.id(),
                content.stream().map(AgreedStage::of).toList(),
                keys.stream().map(CycleApproval::user).toList(),
                at);
    }

    @Override
    public RecordId subject() {
        return salesCycleId;
    }
}
