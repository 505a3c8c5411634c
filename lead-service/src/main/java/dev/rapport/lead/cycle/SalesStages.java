package dev.rapport.lead.cycle;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds the stages of a version, in their order. */
@ApplicationScoped
class SalesStages extends RecordRepository<SalesStage> {
    List<SalesStage> of(RecordId cycle) {
        return list("salesCycleId = ?1 and isDeleted = false order by position", cycle.value());
    }
}
