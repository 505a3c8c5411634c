package dev.rapport.feedback.voice;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class InsightRepository extends RecordRepository<Insight> {
    /** The insights that led to a hypothesis, the earliest first. */
    List<Insight> behind(RecordId hypothesis) {
        return list("hypothesisId = ?1 and isDeleted = false order by id", hypothesis.value());
    }
}
