package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds what services have answered. */
@ApplicationScoped
class ErasureAnswerRepository extends RecordRepository<ErasureAnswer> {
    List<ErasureAnswer> of(RecordId erasure) {
        return list("erasureId = ?1 order by service", erasure.value());
    }
}
