package dev.rapport.lead.cycle;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds the keys given to a version. */
@ApplicationScoped
class CycleApprovals extends RecordRepository<CycleApproval> {
    /** Those of its latest review, in the order in which they were given. */
    List<CycleApproval> of(SalesCycle cycle) {
        return list(
                "salesCycleId = ?1 and reviewRound = ?2 order by id", cycle.id().value(), cycle.reviewRound);
    }
}
