package dev.rapport.lead.cycle;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds the tools that stages need. */
@ApplicationScoped
class StageTools extends RecordRepository<StageTool> {
    List<StageTool> of(Collection<SalesStage> stages) {
        List<Long> ids = stages.stream().map(stage -> stage.id().value()).toList();
        return list("salesStageId in ?1 and isDeleted = false order by id", ids);
    }

    /** The others of the tool's stage. */
    List<StageTool> beside(StageTool tool) {
        return of(tool.stage()).stream().filter(other -> other != tool).toList();
    }

    private List<StageTool> of(RecordId stage) {
        return list("salesStageId = ?1 and isDeleted = false order by id", stage.value());
    }
}
