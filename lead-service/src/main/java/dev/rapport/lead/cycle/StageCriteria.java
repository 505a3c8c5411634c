package dev.rapport.lead.cycle;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds the criteria of stages. */
@ApplicationScoped
class StageCriteria extends RecordRepository<StageCriterion> {
    List<StageCriterion> of(Collection<SalesStage> stages) {
        List<Long> ids = stages.stream().map(stage -> stage.id().value()).toList();
        return list("salesStageId in ?1 and isDeleted = false order by id", ids);
    }

    long countOf(RecordId stage) {
        return count("salesStageId = ?1 and isDeleted = false", stage.value());
    }
}
