package dev.rapport.lead.cycle;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;

/** Guards what has been put to review: what was approved is what becomes active. */
@ApplicationScoped
class Drafts {
    private final SalesCycleRepository cycles;
    private final SalesStages stages;

    Drafts(SalesCycleRepository cycles, SalesStages stages) {
        this.cycles = cycles;
        this.stages = stages;
    }

    /** The version is locked: it does not go to review before the change is made. */
    void demandDraft(RecordId cycle) {
        cycles.requireForUpdate(cycle).demandDraft();
    }

    /** The stage that the part belongs to. */
    Stage demandDraft(StagePart part) {
        SalesStage stage = stages.find(part.stage())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "invalid cross reference id: " + part.stage() + " is no stage of a sales cycle.",
                        "SalesStageId"));
        demandDraft(stage.cycle());
        return stage.code;
    }

    /** As many parts of a kind as a stage may have. */
    static void demandRoom(long others, int most, String what) {
        if (others >= most) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED, "A stage has at most " + most + " " + what + ".", "SalesStageId");
        }
    }
}
