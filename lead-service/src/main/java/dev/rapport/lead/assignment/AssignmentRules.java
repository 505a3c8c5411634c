package dev.rapport.lead.assignment;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds assignment rules. */
@ApplicationScoped
class AssignmentRules extends RecordRepository<AssignmentRule> {
    /** In the order in which they are asked. */
    List<AssignmentRule> active() {
        return list("isActive = true and isDeleted = false order by sortOrder, id");
    }
}
