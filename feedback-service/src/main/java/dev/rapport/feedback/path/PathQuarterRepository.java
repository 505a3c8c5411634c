package dev.rapport.feedback.path;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PathQuarterRepository extends RecordRepository<PathQuarter> {
    /** What a path is expected to bring, the earliest quarter first. */
    List<PathQuarter> of(RecordId path) {
        return list("marketPathId = ?1 and isDeleted = false order by quarter", path.value());
    }
}
