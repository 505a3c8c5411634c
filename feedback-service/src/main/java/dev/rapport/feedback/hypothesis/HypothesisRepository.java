package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HypothesisRepository extends RecordRepository<Hypothesis> {
    /** Once true it stays true; asked without waiting for anybody's lock. */
    boolean isRegistered(RecordId id) {
        return count("id = ?1 and status <> ?2", id.value(), HypothesisStatus.DRAFT) > 0;
    }
}
