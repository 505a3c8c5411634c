package dev.rapport.feedback.routing;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds routing rules. */
@ApplicationScoped
class RoutingRuleRepository extends RecordRepository<RoutingRule> {
    /** In the order in which they are asked. */
    List<RoutingRule> active() {
        return list("isActive = true and isDeleted = false order by sortOrder, id");
    }
}
